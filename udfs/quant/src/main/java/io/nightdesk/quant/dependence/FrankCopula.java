package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * Frank copula of a pair: no tail dependence, and symmetric under a turn by 180 degrees.
 *
 * <pre>
 *   C(u, v) = -1/theta ln(1 - (1 - e^(-theta u)) (1 - e^(-theta v)) / (1 - e^-theta))
 *   tau     = 1 - 4/theta (1 - D(theta)),  D(theta) = 1/theta integral of t / (e^t - 1) to theta
 * </pre>
 *
 * <p>A negative theta is the positive one of (u, 1 - v). Every difference of exponentials is
 * written as a sum of positive terms.
 *
 * @param theta strength: positive where both rise together, 0 where they are independent
 * @see <a href="https://doi.org/10.1007/BF02189866">Frank (1979)</a>
 */
public record FrankCopula(double theta) implements PairCopula {

  /** A weaker dependence differs from none by less than rounding. */
  private static final double LEAST = 1e-16;

  public FrankCopula {
    Check.finite(theta, "theta");
  }

  /** The copula with the given Kendall's tau, strictly between -1 and 1. */
  public static FrankCopula ofKendallTau(double tau) {
    return new FrankCopula(FrankTau.inverse(tau));
  }

  @Override
  public double logDensity(double u, double v) {
    UnitInterval.check(u, "u");
    return logDensity(strength(), u, turned(UnitInterval.check(v, "v")));
  }

  /** The same for a positive theta. */
  static double logDensity(double theta, double u, double v) {
    double distance = theta * Math.abs(v - u);
    return StrictMath.log(theta)
        + StrictMath.log(-StrictMath.expm1(-theta))
        - distance
        - 2 * StrictMath.log(bracket(theta, Math.max(u, v), distance));
  }

  @Override
  public double probability(double u, double v) {
    UnitInterval.check(u, "u");
    UnitInterval.check(v, "v");
    double together = positive(u, turned(v));
    double probability = theta < 0 ? u - together : together;
    return Math.min(Math.max(probability, 0), Math.min(u, v));
  }

  @Override
  public double conditional(double v, double u) {
    UnitInterval.check(u, "u");
    double strength = strength();
    double w = turned(UnitInterval.check(v, "v"));
    double odds =
        StrictMath.exp(strength * (u - w))
            * (StrictMath.expm1(-strength * (1 - w)) / StrictMath.expm1(-strength * w));
    return theta < 0 ? 1 / (1 + 1 / odds) : 1 / (1 + odds);
  }

  @Override
  public double conditionalQuantile(double probability, double u) {
    UnitInterval.check(probability, "probability");
    UnitInterval.check(u, "u");
    double strength = strength();
    double p = turned(probability);
    double weight = p + (1 - p) * StrictMath.exp(-strength * u);
    double share = p * -StrictMath.expm1(-strength) / weight;
    double logarithm =
        share < 0.5
            ? -StrictMath.log1p(-share)
            : strength * u
                - StrictMath.log(1 - p + p * StrictMath.exp(-strength * (1 - u)))
                + StrictMath.log(weight);
    return turned(UnitInterval.inside(logarithm / strength));
  }

  @Override
  public double kendallTau() {
    return FrankTau.of(theta);
  }

  @Override
  public double lowerTailDependence() {
    return 0;
  }

  @Override
  public double upperTailDependence() {
    return 0;
  }

  private double strength() {
    return Math.max(Math.abs(theta), LEAST);
  }

  private double turned(double v) {
    return theta < 0 ? UnitInterval.reflected(v) : v;
  }

  private double positive(double u, double v) {
    double strength = strength();
    double share =
        StrictMath.expm1(-strength * u)
            * (StrictMath.expm1(-strength * v) / -StrictMath.expm1(-strength));
    if (share < 0.5) {
      return -StrictMath.log1p(-share) / strength;
    }
    double bracket = bracket(strength, Math.max(u, v), strength * Math.abs(v - u));
    return Math.min(u, v)
        - (StrictMath.log(bracket) - StrictMath.log(-StrictMath.expm1(-strength))) / strength;
  }

  /** (e^(-theta u) + e^(-theta v) - e^(-theta (u + v)) - e^-theta) e^(theta min(u, v)). */
  private static double bracket(double theta, double higher, double distance) {
    return -StrictMath.expm1(-theta * higher)
        - StrictMath.exp(-distance) * StrictMath.expm1(-theta * (1 - higher));
  }
}
