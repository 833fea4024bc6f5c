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
public record GaussianCopula(double rho) {

  public GaussianCopula {
    Check.that(rho > -1 && rho < 1, "rho must lie strictly between -1 and 1, was %s", rho);
  }

  /**
   * Natural logarithm of the density at (u, v), both strictly between 0 and 1.
   *
   * @throws IllegalArgumentException on a point outside
   */
  public double logDensity(double u, double v) {
    double x = NormalScore.of(u);
    double y = NormalScore.of(v);
    double unexplained = (1 - rho) * (1 + rho);
    return -0.5 * StrictMath.log(unexplained)
        - (rho * rho * (x * x + y * y) - 2 * rho * (x * y)) / (2 * unexplained);
  }

  /** Kendall's tau of the copula. */
  public double kendallTau() {
    return 2 / Math.PI * StrictMath.asin(rho);
  }
}
