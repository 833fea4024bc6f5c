package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.StudentT;
import org.apache.commons.math3.special.Gamma;

/**
 * Student t copula of a pair.
 *
 * <pre>  c(u, v) = t2(x, y; rho, nu) / (t(x; nu) t(y; nu)),  x = T^-1(u; nu),  y = T^-1(v; nu)
 * </pre>
 *
 * <p>with t and T the density and distribution function of Student's t, t2 its bivariate density
 * with unit scales.
 *
 * @param rho correlation, strictly between -1 and 1
 * @param nu degrees of freedom, above 0
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2005.tb00254.x">Demarta, McNeil (2005)</a>
 */
public record StudentTCopula(double rho, double nu) implements PairCopula {

  /** Fewest degrees of freedom of a fit. */
  public static final double LOWEST_NU = 2.05;

  /** Most degrees of freedom of a fit; beyond, the copula is all but Gaussian. */
  public static final double HIGHEST_NU = 100;

  /** Far out, where the 1 in 1 + q / nu is nothing. */
  private static final double LARGE = 1e100;

  public StudentTCopula {
    Check.that(rho > -1 && rho < 1, "rho must lie strictly between -1 and 1, was %s", rho);
    Check.positive(nu, "nu");
    Check.finite(nu, "nu");
  }

  @Override
  public double logDensity(double u, double v) {
    StudentT margin = new StudentT(nu);
    double x = margin.quantile(u);
    double y = margin.quantile(v);
    return logConstant()
        - (nu + 2) / 2 * logOfJoint(x, y)
        + (nu + 1) / 2 * (StrictMath.log1p(x * x / nu) + StrictMath.log1p(y * y / nu));
  }

  /** ln(1 + q / nu) with q = (x^2 + y^2 - 2 rho x y) / (1 - rho^2), which may be too large. */
  private double logOfJoint(double x, double y) {
    double largest = Math.max(Math.abs(x), Math.abs(y));
    return largest < LARGE
        ? StrictMath.log1p(form(x, y) / nu)
        : 2 * StrictMath.log(largest) + StrictMath.log(form(x / largest, y / largest) / nu);
  }

  private double form(double x, double y) {
    return (x * x + y * y - 2 * rho * (x * y)) / ((1 - rho) * (1 + rho));
  }

  @Override
  public double probability(double u, double v) {
    StudentT margin = new StudentT(nu);
    return EllipticalProbability.of(
        u,
        v,
        margin.quantile(u),
        margin.quantile(v),
        rho,
        form -> StrictMath.exp(-0.5 * nu * StrictMath.log1p(form / nu)));
  }

  @Override
  public double conditional(double v, double u) {
    StudentT margin = new StudentT(nu);
    double x = margin.quantile(u);
    double y = margin.quantile(v);
    return new StudentT(nu + 1).probability((y - rho * x) / conditionalScale(x));
  }

  @Override
  public double conditionalQuantile(double probability, double u) {
    StudentT margin = new StudentT(nu);
    double x = margin.quantile(u);
    double rest = conditionalScale(x) * new StudentT(nu + 1).quantile(probability);
    return UnitInterval.inside(margin.probability(rho * x + rest));
  }

  /** Scale of the second variable, a Student t with nu + 1 degrees of freedom, given the first. */
  private double conditionalScale(double x) {
    return Math.sqrt((1 - rho) * (1 + rho) * ((nu + x * x) / (nu + 1)));
  }

  @Override
  public double kendallTau() {
    return 2 / Math.PI * StrictMath.asin(rho);
  }

  @Override
  public double lowerTailDependence() {
    return TailDependence.ofStudentT(rho, nu);
  }

  @Override
  public double upperTailDependence() {
    return TailDependence.ofStudentT(rho, nu);
  }

  /** The part of the log density that does not depend on the point. */
  double logConstant() {
    return Gamma.logGamma((nu + 2) / 2)
        + Gamma.logGamma(nu / 2)
        - 2 * Gamma.logGamma((nu + 1) / 2)
        - 0.5 * StrictMath.log((1 - rho) * (1 + rho));
  }

  /**
   * Fits the copula to the ranks of the pairs (x[i], y[i]): rho by inversion of Kendall's tau, nu
   * by maximum likelihood for that rho within {@link #LOWEST_NU} to {@link #HIGHEST_NU}.
   *
   * <pre>  rho = sin(pi tau / 2) </pre>
   *
   * @return the fit or, for a series without variation or too few pairs, its reason as the status
   * @throws IllegalArgumentException on unequal lengths or NaN
   */
  public static StudentTCopulaFit fit(double[] x, double[] y) {
    return StudentTCopulaFitter.fit(x, y);
  }
}
