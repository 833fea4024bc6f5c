package io.nightdesk.quant.volatility;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * EGARCH(1,1).
 *
 * <pre>
 *  ln h(t) = omega + alpha (|z(t-1)| - sqrt(2/pi)) + gamma z(t-1) + beta ln h(t-1)
 *  z       = e / sqrt(h)
 * </pre>
 *
 * The constant beside |z| is that of normal residuals under every law; another one would only move
 * omega. Before the first return z is zero under {@link PreSample#MEAN_SQUARE}, and under {@link
 * PreSample#EXPONENTIAL_BACKCAST} both terms in z are, as each convention's own software has it.
 * The persistence is |beta|. There is no closed form of the expected variance, so it is simulated.
 *
 * <p>|z| is rounded off within a ten-thousandth of a standard deviation, <code>sqrt(z^2 + 1e-8)
 * </code>: its kink at every return would make the likelihood's slope by the mean jump there, and
 * an optimum that lies on such a kink could not be told from a failed search.
 *
 * <p>Working coordinates: omega less (1 - beta) ln scale, beta, alpha, gamma.
 *
 * @see <a href="https://doi.org/10.2307/2938260">Nelson (1991)</a>
 */
public final class Egarch implements VolatilityModel {

  /** The model; it has no state. */
  public static final VolatilityModel MODEL = new Egarch();

  private static final List<String> NAMES = List.of("omega", "alpha", "gamma", "beta");
  private static final double CENTRE = Math.sqrt(2 / Math.PI);
  private static final double ROUNDING = 1e-8;
  private static final double[][] STARTS = {
    {0, 0.97, 0.12, -0.06}, {0, 0.97, -0.03, -0.11}, {0, 0.90, 0.25, -0.06}, {0, 0.60, 0.30, 0}
  };

  private Egarch() {}

  @Override
  public String name() {
    return "EGARCH";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public VarianceScale scale() {
    return VarianceScale.LOGARITHMIC;
  }

  @Override
  public double first(double[] theta, double preSample, PreSample rule) {
    return theta[0] + theta[1] * firstSize(rule) + theta[3] * StrictMath.log(preSample);
  }

  @Override
  public void firstPartials(double[] theta, double preSample, PreSample rule, double[] partials) {
    partials[0] = 1;
    partials[1] = firstSize(rule);
    partials[2] = 0;
    partials[3] = StrictMath.log(preSample);
    partials[4] = theta[3] / preSample;
  }

  private static double firstSize(PreSample rule) {
    return rule == PreSample.MEAN_SQUARE ? -CENTRE : 0;
  }

  @Override
  public double step(double[] theta, double residual, double variance, double state) {
    return next(theta, residual / Math.sqrt(variance), state);
  }

  @Override
  public void stepPartials(
      double[] theta, double residual, double variance, double state, double[] partials) {
    double deviation = Math.sqrt(variance);
    double z = residual / deviation;
    double size = Math.sqrt(z * z + ROUNDING);
    double slope = theta[1] * (z / size) + theta[2];
    partials[0] = 1;
    partials[1] = size - CENTRE;
    partials[2] = z;
    partials[3] = state;
    partials[4] = slope / deviation;
    partials[5] = theta[3] - 0.5 * slope * z;
  }

  @Override
  public double filter(
      double[] theta, double first, double[] residuals, double[] variances, double[] states) {
    double state = first;
    for (int t = 0; t < residuals.length; t++) {
      double inverse = FastMath.exp(-0.5 * state);
      states[t] = state;
      variances[t] = 1 / (inverse * inverse);
      state = next(theta, residuals[t] * inverse, state);
    }
    return state;
  }

  private static double next(double[] theta, double z, double state) {
    double size = Math.sqrt(z * z + ROUNDING) - CENTRE;
    return theta[0] + theta[1] * size + theta[2] * z + theta[3] * state;
  }

  @Override
  public void pullBack(
      double[] theta,
      double[] residuals,
      double[] variances,
      double[] states,
      double[] byState,
      double[] byResidual,
      double[] byTheta) {
    double alpha = theta[1];
    double gamma = theta[2];
    double beta = theta[3];
    double byOmega = 0;
    double byAlpha = 0;
    double byGamma = 0;
    double byBeta = 0;
    for (int t = residuals.length - 1; t > 0; t--) {
      double influence = byState[t];
      double inverse = 1 / Math.sqrt(variances[t - 1]);
      double z = residuals[t - 1] * inverse;
      double size = Math.sqrt(z * z + ROUNDING);
      double slope = influence * (alpha * (z / size) + gamma);
      byOmega += influence;
      byAlpha += influence * (size - CENTRE);
      byGamma += influence * z;
      byBeta += influence * states[t - 1];
      byResidual[t - 1] += slope * inverse;
      byState[t - 1] += influence * beta - 0.5 * slope * z;
    }
    byTheta[0] += byOmega;
    byTheta[1] += byAlpha;
    byTheta[2] += byGamma;
    byTheta[3] += byBeta;
  }

  @Override
  public double persistence(double[] theta) {
    return Math.abs(theta[3]);
  }

  /** The exponential of the long-run mean of ln h, which lies below the mean of h. */
  @Override
  public double longRunVariance(double[] theta, ShockLaw law) {
    double drift = theta[0] + theta[1] * (law.absoluteMean() - CENTRE);
    return persistence(theta) < 1
        ? StrictMath.exp(drift / (1 - theta[3]))
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public double[][] starts() {
    return Arrays.stream(STARTS).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public double[] lowerBounds() {
    return new double[] {-10, -VolatilityEstimator.MAX_PERSISTENCE, -3, -3};
  }

  @Override
  public double[] upperBounds() {
    return new double[] {10, 1, 3, 3};
  }

  @Override
  public void toNatural(double[] working, double scale, double[] theta) {
    theta[0] = working[0] + (1 - working[1]) * StrictMath.log(scale);
    theta[1] = working[2];
    theta[2] = working[3];
    theta[3] = working[1];
  }

  @Override
  public void toWorkingGradient(
      double[] working, double scale, double[] naturalGradient, double[] workingGradient) {
    workingGradient[0] = naturalGradient[0];
    workingGradient[1] = naturalGradient[3] - naturalGradient[0] * StrictMath.log(scale);
    workingGradient[2] = naturalGradient[1];
    workingGradient[3] = naturalGradient[2];
  }
}
