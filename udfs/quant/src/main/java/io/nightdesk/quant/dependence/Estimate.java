package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * An estimated figure and its standard error.
 *
 * @param value the estimate; NaN where there is none
 * @param standardError of the value, in its unit; NaN where it cannot be told
 */
public record Estimate(double value, double standardError) {

  static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

  /**
   * Lower end of the interval that covers the true figure with the given probability, by the normal
   * approximation.
   *
   * @param coverage strictly between 0 and 1
   */
  public double low(double coverage) {
    return value - halfWidth(coverage);
  }

  /** Upper end of that interval. */
  public double high(double coverage) {
    return value + halfWidth(coverage);
  }

  private double halfWidth(double coverage) {
    return standardError * quantile(coverage);
  }

  /** How many standard errors an interval of that coverage reaches to either side. */
  static double quantile(double coverage) {
    Check.that(
        coverage > 0 && coverage < 1,
        "coverage must lie strictly between 0 and 1, was %s",
        coverage);
    return NormalScore.of(0.5 + coverage / 2);
  }
}
