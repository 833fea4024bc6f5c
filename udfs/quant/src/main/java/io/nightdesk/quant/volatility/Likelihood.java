package io.nightdesk.quant.volatility;

import java.util.Arrays;

/**
 * Log likelihood of a window of returns under a specification, with its analytic gradient.
 *
 * <p>The gradient is carried backwards: once each state's whole influence on the likelihood is
 * known, that of the parameters is a sum over the window, at the cost of one more pass whatever
 * their number. Not safe for threads.
 */
final class Likelihood {

  private final VolatilityModel model;
  private final VarianceScale scale;
  private final ResidualDensity density;
  private final VarianceRecursion recursion;
  private final int meanCount;
  private final int modelCount;
  private final double[] shape;
  private final double[] byShape;
  private final double[] byMean;
  private final double[] byVariance;
  private final double[] byState;
  private final double[] byResidual;
  private final double[] byTheta;
  private final double[] partials;

  Likelihood(Specification specification, double[] returns) {
    this.model = specification.model();
    this.scale = model.scale();
    this.density = specification.innovation().density();
    this.recursion = new VarianceRecursion(specification, returns);
    this.meanCount = specification.mean().parameterCount();
    this.modelCount = model.parameterNames().size();
    this.shape = new double[specification.innovation().parameterCount()];
    this.byShape = new double[shape.length];
    this.byMean = new double[returns.length];
    this.byVariance = new double[returns.length];
    this.byState = new double[returns.length];
    this.byResidual = new double[returns.length];
    this.byTheta = new double[modelCount];
    this.partials = new double[modelCount + 1];
  }

  /** Log likelihood of all returns; writes its gradient. */
  double at(double[] parameters, double[] gradient) {
    double logLikelihood = evaluate(parameters);
    pullBack();
    model.firstPartials(recursion.theta, recursion.preSample, recursion.preSampleRule, partials);
    for (int k = 0; k < modelCount; k++) {
      gradient[meanCount + k] = byTheta[k] + byState[0] * partials[k];
    }
    for (int k = 0; k < meanCount; k++) {
      double[] regressor = recursion.regressors[k];
      double sum = byState[0] * partials[modelCount] * recursion.preSampleByMean(k);
      for (int t = 0; t < regressor.length; t++) {
        sum += (byMean[t] - byResidual[t]) * regressor[t];
      }
      gradient[k] = sum;
    }
    System.arraycopy(byShape, 0, gradient, meanCount + modelCount, byShape.length);
    return logLikelihood;
  }

  /** Log likelihood; fills the recursion and the derivatives of each term. */
  double evaluate(double[] parameters) {
    System.arraycopy(parameters, meanCount + modelCount, shape, 0, shape.length);
    recursion.run(parameters);
    return density.sum(
        shape, recursion.residuals, recursion.variances, byMean, byVariance, byShape);
  }

  VarianceRecursion recursion() {
    return recursion;
  }

  /** Derivative of one term by the conditional mean of its return, its variance held. */
  double byMean(int t) {
    return byMean[t];
  }

  /** Derivative of one term by its variance. */
  double byVariance(int t) {
    return byVariance[t];
  }

  /** Derivatives of each term by the parameters of the distribution, the last columns. */
  void writeShapeScores(double[][] scores) {
    density.shapeScores(
        shape, recursion.residuals, recursion.variances, scores, meanCount + modelCount);
  }

  private void pullBack() {
    if (scale == VarianceScale.LINEAR) {
      System.arraycopy(byVariance, 0, byState, 0, byState.length);
    } else {
      for (int t = 0; t < byState.length; t++) {
        byState[t] = byVariance[t] * recursion.variances[t];
      }
    }
    Arrays.fill(byResidual, 0);
    Arrays.fill(byTheta, 0);
    model.pullBack(
        recursion.theta,
        recursion.residuals,
        recursion.variances,
        recursion.states,
        byState,
        byResidual,
        byTheta);
  }
}
