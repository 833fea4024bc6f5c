package io.nightdesk.quant.dependence;

/**
 * A copula of several symbols fitted to the ranks of their series.
 *
 * @param copula the fitted copula
 * @param logLikelihood of the pseudo-observations
 * @param parameters number of estimated parameters
 * @param shrinkage weight of the identity in the correlations, 0 to 1
 * @param repair largest change of a correlation that made the matrix positive definite; 0 if it was
 * @param status {@link CopulaFitStatus#CONVERGED} or {@link CopulaFitStatus#AT_BOUND}
 * @param sessions number of sessions
 */
public record JointCopulaFit(
    JointCopula copula,
    double logLikelihood,
    int parameters,
    double shrinkage,
    double repair,
    CopulaFitStatus status,
    int sessions) {

  /** Akaike's criterion, 2 parameters - 2 log likelihood; lower is better. */
  public double aic() {
    return 2 * parameters - 2 * logLikelihood;
  }
}
