package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * Gumbel copula of a pair: upper tail dependence only.
 *
 * <pre>
 *   C(u, v) = exp(-A),  A = (x^theta + y^theta)^(1/theta),  x = -ln u,  y = -ln v
 *   tau     = 1 - 1 / theta,  lambda of the upper tail = 2 - 2^(1/theta)
 * </pre>
 *
 * <p>A is formed from the larger of x and y and the ratio of the two, so that no power overflows.
 *
 * @param theta strength, at least 1, where the variables are independent
 * @see <a href="https://doi.org/10.1093/biomet/73.3.671">Hougaard (1986)</a>
 */
public record GumbelCopula(double theta) implements PairCopula {

  private static final int MOST_STEPS = 100;
  private static final double PRECISION = 1e-15;

  public GumbelCopula {
    Check.that(theta >= 1, "theta must be at least 1, was %s", theta);
    Check.finite(theta, "theta");
  }

  /** The copula with the given Kendall's tau, from 0 to below 1. */
  public static GumbelCopula ofKendallTau(double tau) {
    Check.that(tau >= 0 && tau < 1, "tau must lie from 0 to below 1, was %s", tau);
    return new GumbelCopula(1 / (1 - tau));
  }

  @Override
  public double logDensity(double u, double v) {
    double x = minusLog(u, "u");
    double y = minusLog(v, "v");
    return logDensity(theta, x, y, StrictMath.log(x), StrictMath.log(y));
  }

  /** The same by theta, the negative logarithms x and y of u and v, and the logarithms of those. */
  static double logDensity(double theta, double x, double y, double logX, double logY) {
    double more = Math.max(x, y);
    double logRatio = -Math.abs(logX - logY);
    double growth = growth(theta, logRatio);
    double grown = more * StrictMath.expm1(growth);
    return Math.min(x, y)
        - grown
        + (theta - 1) * (logRatio - 2 * growth)
        - (Math.max(logX, logY) + growth)
        + StrictMath.log(more + grown + theta - 1);
  }

  @Override
  public double probability(double u, double v) {
    double x = minusLog(u, "u");
    double y = minusLog(v, "v");
    double growth = growth(theta, -Math.abs(StrictMath.log(x) - StrictMath.log(y)));
    double probability = StrictMath.exp(-Math.max(x, y) * StrictMath.exp(growth));
    return Math.min(probability, Math.min(u, v)); // whatever was rounded
  }

  @Override
  public double conditional(double v, double u) {
    double x = minusLog(u, "u");
    double y = minusLog(v, "v");
    double more = Math.max(x, y);
    double logRatio = -Math.abs(StrictMath.log(x) - StrictMath.log(y));
    double growth = growth(theta, logRatio);
    double below = x < y ? logRatio : 0;
    return StrictMath.exp(
        x - more - more * StrictMath.expm1(growth) + (theta - 1) * (below - growth));
  }

  /**
   * {@inheritDoc}
   *
   * <p>By Newton's method for d = ln(A / x) in
   *
   * <pre>  x (e^d - 1) + (theta - 1) d = -ln p </pre>
   *
   * <p>whose left side is convex: from above, every step stays above.
   */
  @Override
  public double conditionalQuantile(double probability, double u) {
    double target = minusLog(probability, "probability");
    double x = minusLog(u, "u");
    double d = StrictMath.log1p(target / x);
    if (theta > 1) {
      d = Math.min(d, target / (theta - 1));
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double error = x * StrictMath.expm1(d) + (theta - 1) * d - target;
      double change = error / (x * StrictMath.exp(d) + theta - 1);
      d -= change;
      if (!(change > PRECISION * d)) {
        break;
      }
    }
    double logY = StrictMath.log(x) + d + StrictMath.log(-StrictMath.expm1(-theta * d)) / theta;
    return UnitInterval.inside(StrictMath.exp(-StrictMath.exp(logY)));
  }

  @Override
  public double kendallTau() {
    return 1 - 1 / theta;
  }

  @Override
  public double lowerTailDependence() {
    return 0;
  }

  @Override
  public double upperTailDependence() {
    return 0.0 - 2 * StrictMath.expm1((1 / theta - 1) * StrictMath.log(2)); // not -0.0
  }

  /** ln(A / max(x, y)) by the logarithm of the smaller over the larger. */
  private static double growth(double theta, double logRatio) {
    return StrictMath.log1p(StrictMath.exp(theta * logRatio)) / theta;
  }

  private static double minusLog(double probability, String name) {
    return -StrictMath.log(UnitInterval.check(probability, name));
  }
}
