package io.nightdesk.quant.dependence;

import java.util.Optional;

/**
 * A pair copula fitted to the ranks of a pair of series.
 *
 * @param family of the copula
 * @param rotation by which the likelihood is highest
 * @param copula the fitted copula; none where the dependence is perfect
 * @param parameter rho of a Gaussian or Student t copula, else theta
 * @param inverseNu one over the degrees of freedom; NaN unless Student t
 * @param kendallTau tau-b of the pairs
 * @param logLikelihood of the pseudo-observations; NaN where the dependence is perfect
 * @param lowerTail lower tail dependence, 0 to 1
 * @param upperTail upper tail dependence, 0 to 1
 * @param status {@link CopulaFitStatus#CONVERGED}, {@link CopulaFitStatus#AT_BOUND} or {@link
 *     CopulaFitStatus#PERFECT}
 * @param count number of pairs
 */
public record PairCopulaFit(
    PairCopulaFamily family,
    Rotation rotation,
    Optional<PairCopula> copula,
    Estimate parameter,
    Estimate inverseNu,
    double kendallTau,
    double logLikelihood,
    Estimate lowerTail,
    Estimate upperTail,
    CopulaFitStatus status,
    int count) {

  /** Akaike's criterion, 2 parameters - 2 log likelihood; lower is better. */
  public double aic() {
    return 2 * family.parameters() - 2 * logLikelihood;
  }

  /** Degrees of freedom; NaN unless Student t. */
  public double nu() {
    return 1 / inverseNu.value();
  }

  /**
   * Lower end of the interval that covers the true degrees of freedom with the given probability;
   * NaN unless Student t. Formed for 1 / nu, whose error is nearly normal.
   *
   * @param coverage strictly between 0 and 1
   */
  public double nuLow(double coverage) {
    return 1 / inverseNu.high(coverage);
  }

  /** Upper end of that interval; infinite where the copula may as well be Gaussian. */
  public double nuHigh(double coverage) {
    return 1 / Math.max(inverseNu.low(coverage), 0);
  }
}
