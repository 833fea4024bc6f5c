package io.nightdesk.quant.volatility;

/**
 * The last resort when no likelihood can be climbed: variances by exponential weights of 0.94
 * around the mean of least squares, which is a GARCH(1,1) without constant.
 *
 * <p>The degrees of freedom are those that fit the standardised residuals best, found by golden
 * section; skewed residuals count as symmetric.
 */
final class ExponentialWeights {

  private static final double DECAY = 0.94;
  private static final double GOLDEN = 0.6180339887498949;
  private static final int SECTIONS = 60;

  private ExponentialWeights() {}

  /** With the mean, distribution and pre-sample start of a GARCH specification. */
  static GarchFit fit(Specification garch, double[] window, int iterations) {
    double[] parameters = new double[garch.parameterCount()];
    double[] mean = garch.mean().leastSquares(window);
    System.arraycopy(mean, 0, parameters, 0, mean.length);
    parameters[garch.parameterNames().indexOf("alpha")] = 1 - DECAY;
    parameters[garch.parameterNames().indexOf("beta")] = DECAY;
    Likelihood likelihood = new Likelihood(garch, window);
    int nu = garch.parameterNames().indexOf("nu");
    if (nu >= 0) {
      parameters[nu] = degreesOfFreedom(likelihood, parameters, nu);
    }
    double[] gradient = new double[parameters.length];
    double logLikelihood = likelihood.at(parameters, gradient);
    return GarchFit.of(
        garch,
        parameters,
        FitStatus.FALLBACK_EWMA,
        "Neither fit converged; exponential weights of 0.94.",
        logLikelihood,
        window.length,
        iterations,
        Double.NaN,
        StandardErrors.none(parameters.length));
  }

  private static double degreesOfFreedom(Likelihood likelihood, double[] parameters, int nu) {
    double low = 1 / WorkingLikelihood.MAX_NU;
    double high = 1 / WorkingLikelihood.MIN_NU;
    for (int i = 0; i < SECTIONS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (at(likelihood, parameters, nu, left) >= at(likelihood, parameters, nu, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return 2 / (low + high);
  }

  private static double at(Likelihood likelihood, double[] parameters, int nu, double inverseNu) {
    double[] moved = parameters.clone();
    moved[nu] = 1 / inverseNu;
    return likelihood.at(moved, new double[moved.length]);
  }
}
