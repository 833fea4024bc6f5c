package io.nightdesk.quant.volatility;

import java.util.Arrays;

/**
 * Log likelihood of a window of returns under a specification, with its analytic gradient.
 *
 * <p>The derivative of the state s(t) follows its own recursion, <code>
 * ds(t) = F_theta + F_e de + F_s ds(t-1)</code>, and the pre-sample start its dependence on the
 * mean. Not safe for threads.
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
  private final double[] partials;
  private final double[] slopes;

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
    this.partials = new double[modelCount + 2];
    this.slopes = new double[meanCount + modelCount];
  }

  /** Log likelihood of all returns; writes its gradient. */
  double at(double[] parameters, double[] gradient) {
    double logLikelihood = evaluate(parameters);
    Arrays.fill(gradient, 0);
    startSlopes();
    for (int t = 0; t < byMean.length; t++) {
      addScore(t, gradient);
      moveSlopes(t);
    }
    System.arraycopy(byShape, 0, gradient, slopes.length, byShape.length);
    return logLikelihood;
  }

  /** The gradient of each return's log likelihood, one row a return. */
  double[][] scores(double[] parameters) {
    evaluate(parameters);
    double[][] scores = new double[byMean.length][parameters.length];
    startSlopes();
    for (int t = 0; t < scores.length; t++) {
      addScore(t, scores[t]);
      density.shapeScore(shape, recursion.residuals[t], recursion.variances[t], byShape);
      System.arraycopy(byShape, 0, scores[t], slopes.length, byShape.length);
      moveSlopes(t);
    }
    return scores;
  }

  private double evaluate(double[] parameters) {
    System.arraycopy(parameters, slopes.length, shape, 0, shape.length);
    recursion.run(parameters);
    return density.sum(
        shape, recursion.residuals, recursion.variances, byMean, byVariance, byShape);
  }

  private void addScore(int t, double[] gradient) {
    double byState = byVariance[t] * scale.slope(recursion.variances[t]);
    for (int k = 0; k < slopes.length; k++) {
      gradient[k] += byState * slopes[k];
    }
    for (int k = 0; k < meanCount; k++) {
      gradient[k] += byMean[t] * recursion.regressors[k][t];
    }
  }

  /** Derivatives of the first state. */
  private void startSlopes() {
    model.firstPartials(recursion.theta, recursion.preSample, partials);
    for (int k = 0; k < meanCount; k++) {
      slopes[k] = partials[modelCount] * recursion.preSampleByMean(k);
    }
    System.arraycopy(partials, 0, slopes, meanCount, modelCount);
  }

  /** Moves the derivatives on to the state after return {@code t}. */
  private void moveSlopes(int t) {
    model.stepPartials(
        recursion.theta,
        recursion.residuals[t],
        recursion.variances[t],
        recursion.states[t],
        partials);
    double byState = partials[modelCount + 1];
    for (int k = 0; k < meanCount; k++) {
      slopes[k] = byState * slopes[k] - partials[modelCount] * recursion.regressors[k][t];
    }
    for (int k = 0; k < modelCount; k++) {
      slopes[meanCount + k] = partials[k] + byState * slopes[meanCount + k];
    }
  }
}
