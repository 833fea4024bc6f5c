package io.nightdesk.quant.volatility;

/**
 * The last resort when no likelihood can be climbed: variances by exponential weights of 0.94
 * around the sample mean, which is a GARCH(1,1) without constant.
 *
 * <p>The degrees of freedom are those that fit the standardised residuals best, found by golden
 * section.
 */
final class ExponentialWeights {

  private static final double DECAY = 0.94;
  private static final double GOLDEN = 0.6180339887498949;
  private static final int SECTIONS = 60;

  private ExponentialWeights() {}

  static GarchFit fit(Specification asked, double[] window, double mean, int iterations) {
    Specification specification =
        new Specification(Garch.MODEL, asked.innovation(), asked.preSample());
    double[] parameters = new double[specification.parameterCount()];
    parameters[0] = mean;
    parameters[2] = 1 - DECAY;
    parameters[3] = DECAY;
    Likelihood likelihood = new Likelihood(specification, window);
    if (specification.innovation() == Innovation.STUDENT_T) {
      parameters[4] = degreesOfFreedom(likelihood, parameters);
    }
    double[] gradient = new double[parameters.length];
    double logLikelihood = likelihood.at(parameters, gradient);
    return GarchFit.of(
        specification,
        parameters,
        FitStatus.FALLBACK_EWMA,
        "Neither fit converged; exponential weights of 0.94.",
        logLikelihood,
        window.length,
        iterations,
        Double.NaN,
        StandardErrors.none(parameters.length));
  }

  private static double degreesOfFreedom(Likelihood likelihood, double[] parameters) {
    double low = 1 / WorkingLikelihood.MAX_NU;
    double high = 1 / WorkingLikelihood.MIN_NU;
    for (int i = 0; i < SECTIONS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (at(likelihood, parameters, left) >= at(likelihood, parameters, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return 2 / (low + high);
  }

  private static double at(Likelihood likelihood, double[] parameters, double inverseNu) {
    double[] moved = parameters.clone();
    moved[moved.length - 1] = 1 / inverseNu;
    return likelihood.at(moved, new double[moved.length]);
  }
}
