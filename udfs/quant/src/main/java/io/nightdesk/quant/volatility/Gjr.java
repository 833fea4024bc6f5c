package io.nightdesk.quant.volatility;

import java.util.Arrays;
import java.util.List;

/**
 * GJR-GARCH(1,1), in which a loss moves the variance by another weight than a gain.
 *
 * <pre>  h(t) = omega + (alpha + gamma [e(t-1) &lt; 0]) e(t-1)^2 + beta h(t-1) </pre>
 *
 * Before the first return half of the squares count as losses. The persistence is {@code alpha +
 * gamma / 2 + beta}, which is that of symmetric residuals; under a skewed law the weight of gamma
 * in forecasts and in the long-run variance is the law's own.
 *
 * <p>Working coordinates: ln(omega / scale), the persistence, the share of it that squares have
 * beside the last variance, and the share of that which losses have. So alpha, alpha + gamma and
 * beta are not negative.
 *
 * @see <a href="https://doi.org/10.1111/j.1540-6261.1993.tb05128.x">Glosten, Jagannathan, Runkle
 *     (1993)</a>
 */
public final class Gjr implements LinearModel {

  /** The model; it has no state. */
  public static final VolatilityModel MODEL = new Gjr();

  private static final List<String> NAMES = List.of("omega", "alpha", "gamma", "beta");
  private static final double[][] STARTS = {
    {-6.5, 0.999, 0.005, 0.70},
    {-4.0, 0.98, 0.05, 0.70},
    {-2.3, 0.90, 0.12, 0.90},
    {-0.9, 0.60, 0.40, 0.55},
    {-0.7, 0.35, 0.40, 0.95}
  };

  private Gjr() {}

  @Override
  public String name() {
    return "GJR";
  }

  @Override
  public List<String> parameterNames() {
    return NAMES;
  }

  @Override
  public double first(double[] theta, double preSample, PreSample rule) {
    return theta[0] + persistence(theta) * preSample;
  }

  @Override
  public void firstPartials(double[] theta, double preSample, PreSample rule, double[] partials) {
    partials[0] = 1;
    partials[1] = preSample;
    partials[2] = 0.5 * preSample;
    partials[3] = preSample;
    partials[4] = persistence(theta);
  }

  @Override
  public double step(double[] theta, double residual, double variance, double state) {
    double weight = residual < 0 ? theta[1] + theta[2] : theta[1];
    return theta[0] + weight * (residual * residual) + theta[3] * variance;
  }

  @Override
  public void stepPartials(
      double[] theta, double residual, double variance, double state, double[] partials) {
    double square = residual * residual;
    boolean loss = residual < 0;
    partials[0] = 1;
    partials[1] = square;
    partials[2] = loss ? square : 0;
    partials[3] = variance;
    partials[4] = 2 * (loss ? theta[1] + theta[2] : theta[1]) * residual;
    partials[5] = theta[3];
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
    double gains = theta[1];
    double losses = theta[1] + theta[2];
    double beta = theta[3];
    double byOmega = 0;
    double byAlpha = 0;
    double byGamma = 0;
    double byBeta = 0;
    for (int t = residuals.length - 1; t > 0; t--) {
      double influence = byState[t];
      double residual = residuals[t - 1];
      boolean loss = residual < 0;
      double bySquare = influence * (residual * residual);
      byOmega += influence;
      byAlpha += bySquare;
      byGamma += loss ? bySquare : 0;
      byBeta += influence * variances[t - 1];
      byResidual[t - 1] += influence * (2 * (loss ? losses : gains) * residual);
      byState[t - 1] += influence * beta;
    }
    byTheta[0] += byOmega;
    byTheta[1] += byAlpha;
    byTheta[2] += byGamma;
    byTheta[3] += byBeta;
  }

  @Override
  public double expectedStep(double[] theta, double variance, double negativeShare) {
    return theta[0] + (theta[1] + negativeShare * theta[2] + theta[3]) * variance;
  }

  @Override
  public double persistence(double[] theta) {
    return theta[1] + 0.5 * theta[2] + theta[3];
  }

  @Override
  public double longRunVariance(double[] theta, ShockLaw law) {
    double kept = theta[1] + law.negativeShare() * theta[2] + theta[3];
    return kept < 1 ? theta[0] / (1 - kept) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double[][] starts() {
    return Arrays.stream(STARTS).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public double[] lowerBounds() {
    return new double[] {-18, 0, 0, 0};
  }

  @Override
  public double[] upperBounds() {
    return new double[] {5, 1, 1, 1};
  }

  @Override
  public void toNatural(double[] working, double scale, double[] theta) {
    double squares = 2 * working[1] * working[2];
    theta[0] = scale * StrictMath.exp(working[0]);
    theta[1] = squares * (1 - working[3]);
    theta[2] = squares * (2 * working[3] - 1);
    theta[3] = working[1] * (1 - working[2]);
  }

  @Override
  public void toWorkingGradient(
      double[] working, double scale, double[] naturalGradient, double[] workingGradient) {
    double persistence = working[1];
    double share = working[2];
    double losses = working[3];
    double bySquares =
        2 * ((1 - losses) * naturalGradient[1] + (2 * losses - 1) * naturalGradient[2]);
    workingGradient[0] = naturalGradient[0] * scale * StrictMath.exp(working[0]);
    workingGradient[1] = share * bySquares + (1 - share) * naturalGradient[3];
    workingGradient[2] = persistence * (bySquares - naturalGradient[3]);
    workingGradient[3] = 2 * persistence * share * (2 * naturalGradient[2] - naturalGradient[1]);
  }
}
