package io.nightdesk.quant.dependence;

/**
 * A Student t copula fitted to the ranks of a pair of series.
 *
 * @param rho correlation of the copula, -1 to 1; NaN without a fit
 * @param nu degrees of freedom, {@link StudentTCopula#LOWEST_NU} to {@link
 *     StudentTCopula#HIGHEST_NU}; NaN without a fit or where the dependence is perfect
 * @param tau Kendall's tau-b of the pairs; NaN without a fit
 * @param logLikelihood of the pseudo-observations; NaN where nu is
 * @param status how the fit ended
 * @param count number of pairs
 */
public record StudentTCopulaFit(
    double rho, double nu, double tau, double logLikelihood, CopulaFitStatus status, int count) {

  static StudentTCopulaFit without(CopulaFitStatus reason, int count) {
    return new StudentTCopulaFit(Double.NaN, Double.NaN, Double.NaN, Double.NaN, reason, count);
  }

  /**
   * Lower tail dependence, 0 to 1, equal to the upper one; NaN without a fit. Perfect dependence
   * gives 1 where both series rise together, 0 where one falls as the other rises.
   */
  public double tailDependence() {
    return switch (status) {
      case CONVERGED, AT_BOUND -> TailDependence.ofStudentT(rho, nu);
      case PERFECT -> rho > 0 ? 1 : 0;
      case CONSTANT, TOO_SHORT -> Double.NaN;
    };
  }
}
