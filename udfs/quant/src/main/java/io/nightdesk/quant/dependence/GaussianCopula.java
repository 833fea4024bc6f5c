package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * Gaussian copula of a pair; no tail dependence.
 *
 * <pre>  ln c(u, v) = -1/2 ln(1 - rho^2) - (rho^2 (x^2 + y^2) - 2 rho x y) / (2 (1 - rho^2)) </pre>
 *
 * <p>with x and y the standard normal quantiles of u and v.
 *
 * @param rho correlation, strictly between -1 and 1
 */
public record GaussianCopula(double rho) implements PairCopula {

  public GaussianCopula {
    Check.that(rho > -1 && rho < 1, "rho must lie strictly between -1 and 1, was %s", rho);
  }

  @Override
  public double logDensity(double u, double v) {
    double x = NormalScore.of(u);
    double y = NormalScore.of(v);
    double unexplained = (1 - rho) * (1 + rho);
    return -0.5 * StrictMath.log(unexplained)
        - (rho * rho * (x * x + y * y) - 2 * rho * (x * y)) / (2 * unexplained);
  }

  @Override
  public double probability(double u, double v) {
    return EllipticalProbability.of(
        u, v, NormalScore.of(u), NormalScore.of(v), rho, form -> StrictMath.exp(-0.5 * form));
  }

  @Override
  public double conditional(double v, double u) {
    double x = NormalScore.of(u);
    double y = NormalScore.of(v);
    return NormalScore.probability((y - rho * x) / Math.sqrt((1 - rho) * (1 + rho)));
  }

  @Override
  public double conditionalQuantile(double probability, double u) {
    double rest = Math.sqrt((1 - rho) * (1 + rho)) * NormalScore.of(probability);
    return UnitInterval.inside(NormalScore.probability(rho * NormalScore.of(u) + rest));
  }

  @Override
  public double kendallTau() {
    return 2 / Math.PI * StrictMath.asin(rho);
  }

  @Override
  public double lowerTailDependence() {
    return 0;
  }

  @Override
  public double upperTailDependence() {
    return 0;
  }
}
