package io.nightdesk.quant.volatility;

/**
 * The filter: residuals and conditional variances of a window of returns at given parameters. Its
 * arrays are those of the last run. Not safe for threads.
 */
final class VarianceRecursion {

  private final Specification specification;
  private final VolatilityModel model;
  private final double[] returns;
  private final double[] preSampleWeights;
  private final double[] backcastResiduals;

  final PreSample preSampleRule;

  /** What multiplies each parameter of the mean, one row a parameter. */
  final double[][] regressors;

  final double[] theta;
  final double[] residuals;
  final double[] variances;
  final double[] states;
  double preSample;

  VarianceRecursion(Specification specification, double[] returns) {
    this.specification = specification;
    this.model = specification.model();
    this.preSampleRule = specification.preSample();
    this.returns = returns;
    this.regressors = specification.mean().regressors(returns);
    this.preSampleWeights = preSampleRule.weights(returns.length);
    this.theta = new double[model.parameterNames().size()];
    this.residuals = new double[returns.length];
    this.variances = new double[returns.length];
    this.states = new double[returns.length];
    this.backcastResiduals = new double[preSampleWeights.length];
    if (preSampleRule == PreSample.EXPONENTIAL_BACKCAST) {
      writeResiduals(specification.mean().leastSquares(returns));
      System.arraycopy(residuals, 0, backcastResiduals, 0, backcastResiduals.length);
    }
  }

  /** Runs over the window; the state of the session after it. */
  double run(double[] parameters) {
    System.arraycopy(parameters, specification.mean().parameterCount(), theta, 0, theta.length);
    writeResiduals(parameters);
    preSample = preSample();
    return model.filter(
        theta, model.first(theta, preSample, preSampleRule), residuals, variances, states);
  }

  Specification specification() {
    return specification;
  }

  /** Derivative of the pre-sample variance by one parameter of the mean. */
  double preSampleByMean(int parameter) {
    double slope = 0;
    if (preSampleRule == PreSample.MEAN_SQUARE) {
      double[] regressor = regressors[parameter];
      for (int t = 0; t < preSampleWeights.length; t++) {
        slope -= 2 * preSampleWeights[t] * residuals[t] * regressor[t];
      }
    }
    return slope;
  }

  private double preSample() {
    boolean moves = preSampleRule == PreSample.MEAN_SQUARE;
    double[] deviations = moves ? residuals : backcastResiduals;
    double sum = 0;
    for (int t = 0; t < preSampleWeights.length; t++) {
      sum += preSampleWeights[t] * (deviations[t] * deviations[t]);
    }
    return sum;
  }

  private void writeResiduals(double[] parameters) {
    System.arraycopy(returns, 0, residuals, 0, returns.length);
    for (int k = 0; k < regressors.length; k++) {
      double[] regressor = regressors[k];
      double parameter = parameters[k];
      for (int t = 0; t < residuals.length; t++) {
        residuals[t] -= parameter * regressor[t];
      }
    }
  }
}
