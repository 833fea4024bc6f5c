package io.nightdesk.quant.dependence;

/**
 * An estimate of tail dependence and its standard error.
 *
 * @param value 0 to 1; NaN where there is none
 * @param standardError of the value; 0 where the family leaves no other value
 * @param scale on which the estimate is nearly normal
 */
public record TailEstimate(double value, double standardError, Scale scale) {

  /** What the intervals of an estimate are formed for, before they are carried back. */
  public enum Scale {
    /** The tail dependence itself, cut off at 0 and 1. */
    LINEAR,
    /**
     * For a tail that falls exponentially towards 0, as that of Student t with nu:
     *
     * <pre>  w = 1 / (1 + z^2),  z = normal quantile of half the tail dependence </pre>
     *
     * <p>which near 0 is nearly linear in 1 / nu.
     */
    NORMAL_QUANTILE
  }

  static final TailEstimate NONE = new TailEstimate(Double.NaN, Double.NaN, Scale.LINEAR);

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** A value that admits no other. */
  static TailEstimate certain(double value) {
    return new TailEstimate(value, 0, Scale.LINEAR);
  }

  /**
   * Lower end, 0 to 1, of the interval that covers the true tail dependence with the given
   * probability.
   *
   * @param coverage strictly between 0 and 1
   */
  public double low(double coverage) {
    return end(-Estimate.quantile(coverage));
  }

  /** Upper end of that interval, 0 to 1. */
  public double high(double coverage) {
    return end(Estimate.quantile(coverage));
  }

  private double end(double errors) {
    if (scale == Scale.LINEAR) {
      return inUnitInterval(value + errors * standardError);
    }
    if (!(value > 0 && value < 1 && standardError > 0)) {
      return standardError >= 0 ? value : Double.NaN;
    }
    double z = NormalScore.of(value / 2);
    double one = 1 + z * z;
    double slope = -z / (one * one) * ROOT_TWO_PI * StrictMath.exp(0.5 * z * z);
    double w = inUnitInterval(1 / one + errors * slope * standardError);
    return w == 0 ? 0 : 2 * NormalScore.probability(-Math.sqrt((1 - w) / w));
  }

  private static double inUnitInterval(double number) {
    return Math.min(Math.max(number, 0), 1);
  }
}
