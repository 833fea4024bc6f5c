package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * Clayton copula of a pair: lower tail dependence only.
 *
 * <pre>
 *   C(u, v) = (u^-theta + v^-theta - 1)^(-1/theta)
 *   tau     = theta / (theta + 2),  lambda of the lower tail = 2^(-1/theta)
 * </pre>
 *
 * <p>All powers are kept as logarithms, x = -theta ln u and y = -theta ln v, so that none overflows
 * and none loses its digits for a small theta.
 *
 * @param theta strength, above 0; towards 0 the variables become independent
 * @see <a href="https://doi.org/10.1093/biomet/65.1.141">Clayton (1978)</a>
 */
public record ClaytonCopula(double theta) implements PairCopula {

  /** Beyond this exponent a power is not formed. */
  private static final double LARGE = 700;

  public ClaytonCopula {
    Check.positive(theta, "theta");
    Check.finite(theta, "theta");
  }

  /** The copula with the given Kendall's tau, above 0 and below 1. */
  public static ClaytonCopula ofKendallTau(double tau) {
    Check.that(tau > 0 && tau < 1, "tau must lie strictly between 0 and 1, was %s", tau);
    return new ClaytonCopula(2 * tau / (1 - tau));
  }

  @Override
  public double logDensity(double u, double v) {
    return logDensity(theta, minusLog(u, "u"), minusLog(v, "v"));
  }

  /** The same by theta and the negative logarithms of u and v. */
  static double logDensity(double theta, double minusLogU, double minusLogV) {
    double more = theta * Math.max(minusLogU, minusLogV);
    double less = theta * Math.min(minusLogU, minusLogV);
    double excess = excess(more, less);
    return StrictMath.log1p(theta) + (less - more) - 2 * excess + (less - excess) / theta;
  }

  @Override
  public double probability(double u, double v) {
    double x = theta * minusLog(u, "u");
    double y = theta * minusLog(v, "v");
    double more = Math.max(x, y);
    double probability = StrictMath.exp(-(more + excess(more, Math.min(x, y))) / theta);
    return Math.min(probability, Math.min(u, v)); // whatever was rounded
  }

  @Override
  public double conditional(double v, double u) {
    double x = theta * minusLog(u, "u");
    double y = theta * minusLog(v, "v");
    double more = Math.max(x, y);
    double exponent = x - more - excess(more, Math.min(x, y));
    return StrictMath.exp((1 + 1 / theta) * exponent);
  }

  @Override
  public double conditionalQuantile(double probability, double u) {
    double x = theta * minusLog(u, "u");
    double power = theta / (1 + theta) * minusLog(probability, "probability");
    double logarithm =
        power + x < LARGE
            ? StrictMath.log1p(StrictMath.expm1(power) * StrictMath.exp(x))
            : softPlus(x + power + StrictMath.log(-StrictMath.expm1(-power)));
    return UnitInterval.inside(StrictMath.exp(-logarithm / theta));
  }

  @Override
  public double kendallTau() {
    return theta / (theta + 2);
  }

  @Override
  public double lowerTailDependence() {
    return StrictMath.exp(-StrictMath.log(2) / theta);
  }

  @Override
  public double upperTailDependence() {
    return 0;
  }

  /** ln(e^more + e^less - 1) - more. */
  private static double excess(double more, double less) {
    double ratio =
        less > 1
            ? StrictMath.exp(less - more) - StrictMath.exp(-more)
            : StrictMath.exp(-more) * StrictMath.expm1(less);
    return StrictMath.log1p(ratio);
  }

  /** ln(1 + e^x). */
  private static double softPlus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  private static double minusLog(double probability, String name) {
    return -StrictMath.log(UnitInterval.check(probability, name));
  }
}
