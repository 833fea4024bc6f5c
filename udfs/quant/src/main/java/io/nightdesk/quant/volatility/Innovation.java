package io.nightdesk.quant.volatility;

/** Distribution of the standardised residuals, scaled to variance 1. */
public enum Innovation {
  /** Standard normal; no parameter. */
  NORMAL(0),
  /** Student t scaled to variance 1; one parameter, its degrees of freedom nu &gt; 2. */
  STUDENT_T(1);

  private final int parameterCount;

  Innovation(int parameterCount) {
    this.parameterCount = parameterCount;
  }

  /** Number of parameters that the distribution adds to the model's. */
  public int parameterCount() {
    return parameterCount;
  }
}
