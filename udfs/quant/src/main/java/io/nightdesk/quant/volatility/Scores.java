package io.nightdesk.quant.volatility;

/**
 * The gradient of each return's log likelihood.
 *
 * <p>The derivative of the state s(t) follows its own recursion, <code>
 * ds(t) = F_theta + F_e de + F_s ds(t-1)</code>, and the pre-sample start its dependence on the
 * mean. Not safe for threads.
 */
final class Scores {

  private final VolatilityModel model;
  private final VarianceScale scale;
  private final Likelihood likelihood;
  private final VarianceRecursion recursion;
  private final int meanCount;
  private final int modelCount;
  private final double[] partials;
  private final double[] slopes;

  Scores(Likelihood likelihood) {
    this.likelihood = likelihood;
    this.recursion = likelihood.recursion();
    Specification specification = recursion.specification();
    this.model = specification.model();
    this.scale = model.scale();
    this.meanCount = specification.mean().parameterCount();
    this.modelCount = model.parameterNames().size();
    this.partials = new double[modelCount + 2];
    this.slopes = new double[meanCount + modelCount];
  }

  /** One row a return, one column a parameter. */
  double[][] at(double[] parameters) {
    likelihood.evaluate(parameters);
    double[][] scores = new double[recursion.residuals.length][parameters.length];
    likelihood.writeShapeScores(scores);
    startSlopes();
    for (int t = 0; t < scores.length; t++) {
      write(t, scores[t]);
      moveSlopes(t);
    }
    return scores;
  }

  /** Sum of the outer products of the scores of all returns. */
  double[][] products(double[] parameters) {
    int n = parameters.length;
    double[][] products = new double[n][n];
    for (double[] score : at(parameters)) {
      for (int r = 0; r < n; r++) {
        for (int c = 0; c <= r; c++) {
          products[r][c] += score[r] * score[c];
        }
      }
    }
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < r; c++) {
        products[c][r] = products[r][c];
      }
    }
    return products;
  }

  /**
   * Mean logarithm of the factor by which a difference of two states shrinks from one return to the
   * next. Above zero the filter never forgets where it started.
   */
  double memory(double[] parameters) {
    recursion.run(parameters);
    double sum = 0;
    for (int t = 0; t < recursion.residuals.length; t++) {
      stepPartials(t);
      sum += StrictMath.log(Math.abs(partials[modelCount + 1]));
    }
    return sum / recursion.residuals.length;
  }

  private void write(int t, double[] score) {
    double byState = likelihood.byVariance(t) * scale.slope(recursion.variances[t]);
    for (int k = 0; k < slopes.length; k++) {
      score[k] = byState * slopes[k];
    }
    for (int k = 0; k < meanCount; k++) {
      score[k] += likelihood.byMean(t) * recursion.regressors[k][t];
    }
  }

  private void startSlopes() {
    model.firstPartials(recursion.theta, recursion.preSample, recursion.preSampleRule, partials);
    for (int k = 0; k < meanCount; k++) {
      slopes[k] = partials[modelCount] * recursion.preSampleByMean(k);
    }
    System.arraycopy(partials, 0, slopes, meanCount, modelCount);
  }

  /** Moves the derivatives on to the state after return {@code t}. */
  private void moveSlopes(int t) {
    stepPartials(t);
    double byState = partials[modelCount + 1];
    for (int k = 0; k < meanCount; k++) {
      slopes[k] = byState * slopes[k] - partials[modelCount] * recursion.regressors[k][t];
    }
    for (int k = 0; k < modelCount; k++) {
      slopes[meanCount + k] = partials[k] + byState * slopes[meanCount + k];
    }
  }

  private void stepPartials(int t) {
    model.stepPartials(
        recursion.theta,
        recursion.residuals[t],
        recursion.variances[t],
        recursion.states[t],
        partials);
  }
}
