package io.nightdesk.quant.dependence;

/**
 * The likeliest copula of a family, before its errors are known.
 *
 * @param family of the copula
 * @param rotation of the copula
 * @param coordinate s of a {@link OneParameterFamily}; NaN for Student t
 * @param rho correlation of Student t; NaN for the others
 * @param nu degrees of freedom of Student t; NaN for the others
 * @param logLikelihood NaN where the dependence is perfect
 * @param status how the search ended
 */
record PairCandidate(
    PairCopulaFamily family,
    Rotation rotation,
    double coordinate,
    double rho,
    double nu,
    double logLikelihood,
    CopulaFitStatus status) {

  static PairCandidate perfect(PairCopulaFamily family, Rotation rotation) {
    return new PairCandidate(
        family, rotation, Double.NaN, Double.NaN, Double.NaN, Double.NaN, CopulaFitStatus.PERFECT);
  }

  double aic() {
    return 2 * family.parameters() - 2 * logLikelihood;
  }
}
