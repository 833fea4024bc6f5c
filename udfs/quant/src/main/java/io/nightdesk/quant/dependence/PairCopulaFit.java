package io.nightdesk.quant.dependence;

import java.util.Optional;

/**
 * A pair copula fitted to the ranks of a pair of series. Without a fit, all its figures but the
 * count are NaN. At a bound, errors are NaN where the likelihood does not bend there.
 *
 * @param family of the copula
 * @param rotation by which the likelihood is highest
 * @param copula the fitted copula; none where the dependence is perfect, nor without a fit
 * @param parameter rho of a Gaussian or Student t copula, else theta; NaN without a copula
 * @param inverseNu one over the degrees of freedom; NaN unless Student t
 * @param kendallTau tau-b of the pairs
 * @param logLikelihood of the pseudo-observations; NaN without a copula
 * @param lowerTail lower tail dependence, 0 to 1
 * @param upperTail upper tail dependence, 0 to 1
 * @param status how the fit ended
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
    TailEstimate lowerTail,
    TailEstimate upperTail,
    CopulaFitStatus status,
    int count) {

  static PairCopulaFit without(PairCopulaFamily family, CopulaFitStatus reason, int count) {
    return new PairCopulaFit(
        family,
        Rotation.NONE,
        Optional.empty(),
        Estimate.NONE,
        Estimate.NONE,
        Double.NaN,
        Double.NaN,
        TailEstimate.NONE,
        TailEstimate.NONE,
        reason,
        count);
  }

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
