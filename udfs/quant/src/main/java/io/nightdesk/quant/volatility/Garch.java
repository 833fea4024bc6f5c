package io.nightdesk.quant.volatility;

import java.util.Arrays;
import java.util.List;

/**
 * GARCH(1,1).
 *
 * <pre>  h(t) = omega + alpha * e(t-1)^2 + beta * h(t-1) </pre>
 *
 * Working coordinates: ln(omega / scale), the persistence alpha + beta, and alpha's share of it.
 *
 * @see <a href="https://doi.org/10.1016/0304-4076(86)90063-1">Bollerslev (1986), eq. 1</a>
 */
public final class Garch implements LinearModel {

  /** The model; it has no state. */
  public static final VolatilityModel MODEL = new Garch();

  private static final List<String> NAMES = List.of("omega", "alpha", "beta");
  private static final double[][] STARTS = {
    {-6.5, 0.999, 0.005}, {-4.0, 0.98, 0.05}, {-2.3, 0.90, 0.15}, {-0.9, 0.60, 0.40}
  };

  private Garch() {}

  @Override
  public String name() {
    return "GARCH";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double first(double[] theta, double preSample, PreSample rule) {
    return theta[0] + (theta[1] + theta[2]) * preSample;
  }

  @Override
  public void firstPartials(double[] theta, double preSample, PreSample rule, double[] partials) {
    partials[0] = 1;
    partials[1] = preSample;
    partials[2] = preSample;
    partials[3] = theta[1] + theta[2];
  }

  @Override
  public double step(double[] theta, double residual, double variance, double state) {
    return theta[0] + theta[1] * (residual * residual) + theta[2] * variance;
  }

  @Override
  public void stepPartials(
      double[] theta, double residual, double variance, double state, double[] partials) {
    partials[0] = 1;
    partials[1] = residual * residual;
    partials[2] = variance;
    partials[3] = 2 * theta[1] * residual;
    partials[4] = theta[2];
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
    double twiceAlpha = 2 * theta[1];
    double beta = theta[2];
    double byOmega = 0;
    double byAlpha = 0;
    double byBeta = 0;
    for (int t = residuals.length - 1; t > 0; t--) {
      double influence = byState[t];
      double residual = residuals[t - 1];
      byOmega += influence;
      byAlpha += influence * (residual * residual);
      byBeta += influence * variances[t - 1];
      byResidual[t - 1] += influence * (twiceAlpha * residual);
      byState[t - 1] += influence * beta;
    }
    byTheta[0] += byOmega;
    byTheta[1] += byAlpha;
    byTheta[2] += byBeta;
  }

  @Override
  public double expectedStep(double[] theta, double variance, double negativeShare) {
    return theta[0] + (theta[1] + theta[2]) * variance;
  }

  @Override
  public double persistence(double[] theta) {
    return theta[1] + theta[2];
  }

  @Override
  public double longRunVariance(double[] theta, ShockLaw law) {
    double persistence = persistence(theta);
    return persistence < 1 ? theta[0] / (1 - persistence) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double[][] starts() {
    return Arrays.stream(STARTS).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public double[] lowerBounds() {
    return new double[] {-18, 0, 0};
  }

  @Override
  public double[] upperBounds() {
    return new double[] {5, 1, 1};
  }

  @Override
  public void toNatural(double[] working, double scale, double[] theta) {
    theta[0] = scale * StrictMath.exp(working[0]);
    theta[1] = working[1] * working[2];
    theta[2] = working[1] * (1 - working[2]);
  }

  @Override
  public void toWorkingGradient(
      double[] working, double scale, double[] naturalGradient, double[] workingGradient) {
    workingGradient[0] = naturalGradient[0] * scale * StrictMath.exp(working[0]);
    workingGradient[1] = naturalGradient[1] * working[2] + naturalGradient[2] * (1 - working[2]);
    workingGradient[2] = working[1] * (naturalGradient[1] - naturalGradient[2]);
  }
}
