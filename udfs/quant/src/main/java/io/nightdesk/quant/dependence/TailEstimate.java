package io.nightdesk.quant.dependence;

/**
 * An estimate of tail dependence and its standard error.
 *
 * <p>Near 0 its distribution is far from normal: of a Student t copula it falls exponentially with
 * nu. Its intervals are therefore formed for
 *
 * <pre>  w = 1 / (1 + z^2),  z = normal quantile of lambda / 2 </pre>
 *
 * <p>which near 0 is nearly linear in 1 / nu, and carried back.
 *
 * @param value 0 to 1; NaN where there is none
 * @param standardError of the value; 0 where the family leaves no other value
 */
public record TailEstimate(double value, double standardError) {

  static final TailEstimate NONE = new TailEstimate(Double.NaN, Double.NaN);

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

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
    if (!(value > 0 && value < 1 && standardError > 0)) {
      return standardError >= 0 ? value : Double.NaN;
    }
    double z = NormalScore.of(value / 2);
    double one = 1 + z * z;
    double slope = -z / (one * one) * ROOT_TWO_PI * StrictMath.exp(0.5 * z * z);
    double w = 1 / one + errors * slope * standardError;
    if (w <= 0 || w >= 1) {
      return w <= 0 ? 0 : 1;
    }
    return 2 * NormalScore.probability(-Math.sqrt((1 - w) / w));
  }
}
