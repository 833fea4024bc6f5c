package io.nightdesk.quant.volatility;

import java.util.List;

/** Distribution of the standardised residuals, scaled to variance 1. */
public enum Innovation {
  /** Standard normal; no parameter. */
  NORMAL("n", List.of()),
  /** Student t scaled to variance 1; one parameter, its degrees of freedom nu &gt; 2. */
  STUDENT_T("t", List.of("nu")),
  /**
   * Hansen's skewed t; degrees of freedom nu &gt; 2 and skewness lambda in (-1, 1), which is
   * negative where the left tail is the longer.
   */
  SKEWED_T("skewt", List.of("nu", "lambda"));

  private final String suffix;
  private final List<String> parameterNames;

  Innovation(String suffix, List<String> parameterNames) {
    this.suffix = suffix;
    this.parameterNames = parameterNames;
  }

  /** Number of parameters that the distribution adds to the model's. */
  public int parameterCount() {
    return parameterNames.size();
  }

  /** Names of these parameters, in their order. */
  public List<String> parameterNames() {
    return parameterNames;
  }

  /** What follows the model's name, such as {@code t}. */
  String suffix() {
    return suffix;
  }

  /** The distribution with these shape parameters. */
  ShockLaw law(double[] shape) {
    return switch (this) {
      case NORMAL -> new NormalLaw();
      case STUDENT_T -> new StudentTLaw(shape[0]);
      case SKEWED_T -> new SkewedTLaw(shape[0], shape[1]);
    };
  }

  /** The kernel of the likelihood. */
  ResidualDensity density() {
    return switch (this) {
      case NORMAL -> new NormalDensity();
      case STUDENT_T -> new StudentTDensity();
      case SKEWED_T -> new SkewedTDensity();
    };
  }
}
