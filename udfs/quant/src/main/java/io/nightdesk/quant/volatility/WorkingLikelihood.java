package io.nightdesk.quant.volatility;

import java.util.Arrays;

/**
 * The mean negative log likelihood in the coordinates in which the optimiser moves: the constant of
 * the mean in standard deviations from its least squares estimate, the weight of the last return,
 * the model's working coordinates, 1/nu, in which the likelihood is nearly quadratic, and lambda.
 */
final class WorkingLikelihood implements Objective {

  private static final double MEAN_BOUND = 3;
  private static final double SKEWNESS_BOUND = 0.999;

  /** Degrees of freedom of a fit lie in [2.05, 100]. */
  static final double MIN_NU = 2.05;

  static final double MAX_NU = 100;
  private static final double START_NU = 6;

  private final Specification specification;
  private final Likelihood likelihood;
  private final Scores scores;
  private final int returns;
  private final int meanCount;
  private final int modelCount;
  private final double[] meanStart;
  private final double scale;
  private final double deviation;
  private final double[] parameters;
  private final double[] natural;
  private final double[] working;
  private final double[] naturalGradient;
  private final double[] modelGradient;
  private final double[] workingGradient;

  WorkingLikelihood(Specification specification, double[] window, double variance) {
    this.specification = specification;
    this.likelihood = new Likelihood(specification, window);
    this.scores = new Scores(likelihood);
    this.returns = window.length;
    this.meanStart = specification.mean().leastSquares(window);
    this.meanCount = meanStart.length;
    this.scale = variance;
    this.deviation = Math.sqrt(variance);
    this.modelCount = specification.model().parameterNames().size();
    this.parameters = new double[specification.parameterCount()];
    this.natural = new double[modelCount];
    this.working = new double[modelCount];
    this.naturalGradient = new double[parameters.length];
    this.modelGradient = new double[modelCount];
    this.workingGradient = new double[modelCount];
  }

  @Override
  public double at(double[] point, double[] gradient) {
    write(point, parameters);
    double logLikelihood = likelihood.at(parameters, naturalGradient);
    toPoint(naturalGradient, gradient);
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] /= -returns;
    }
    return -logLikelihood / returns;
  }

  /**
   * The mean outer product of the scores, which estimates the second derivatives where the model is
   * near the truth, and is never far from positive definite.
   *
   * @see <a href="https://www.nber.org/chapters/c10206">Berndt, Hall, Hall, Hausman (1974)</a>
   */
  @Override
  public double[][] curvature(double[] point) {
    write(point, parameters);
    double[][] products = scores.products(parameters);
    double[][] half = new double[products.length][];
    for (int k = 0; k < products.length; k++) {
      half[k] = new double[point.length];
      toPoint(products[k], half[k]);
    }
    double[][] curvature = new double[point.length][point.length];
    double[] column = new double[point.length];
    double[] moved = new double[point.length];
    for (int k = 0; k < point.length; k++) {
      for (int r = 0; r < column.length; r++) {
        column[r] = half[r][k];
      }
      toPoint(column, moved);
      for (int r = 0; r < column.length; r++) {
        curvature[r][k] = moved[r] / returns;
      }
    }
    return curvature;
  }

  /** A gradient of the log likelihood by the parameters, in the coordinates of the search. */
  private void toPoint(double[] byParameters, double[] byPoint) {
    System.arraycopy(byParameters, meanCount, modelGradient, 0, modelCount);
    specification.model().toWorkingGradient(working, scale, modelGradient, workingGradient);
    for (int k = 0; k < meanCount; k++) {
      byPoint[k] = byParameters[k] * (k == 0 ? deviation : 1);
    }
    System.arraycopy(workingGradient, 0, byPoint, meanCount, modelCount);
    int shape = specification.shapeStart();
    if (parameters.length > shape) {
      double nu = parameters[shape];
      byPoint[shape] = -byParameters[shape] * nu * nu;
    }
    if (parameters.length > shape + 1) {
      byPoint[shape + 1] = byParameters[shape + 1];
    }
  }

  /** Whether the filter forgets its start at a point. */
  boolean forgets(double[] point) {
    return scores.memory(parametersAt(point)) <= 0;
  }

  /** The parameter vector at a point. */
  double[] parametersAt(double[] point) {
    double[] result = new double[parameters.length];
    write(point, result);
    return result;
  }

  private void write(double[] point, double[] target) {
    System.arraycopy(point, meanCount, working, 0, modelCount);
    specification.model().toNatural(working, scale, natural);
    for (int k = 0; k < meanCount; k++) {
      target[k] = k == 0 ? meanStart[0] + deviation * point[0] : point[k];
    }
    System.arraycopy(natural, 0, target, meanCount, modelCount);
    int shape = specification.shapeStart();
    if (target.length > shape) {
      target[shape] = 1 / point[shape];
    }
    if (target.length > shape + 1) {
      target[shape + 1] = point[shape + 1];
    }
  }

  double[][] starts() {
    return Arrays.stream(specification.model().starts())
        .map(start -> framed(new double[] {0, weightStart()}, start, 1 / START_NU, 0))
        .toArray(double[][]::new);
  }

  double[] lower() {
    return framed(
        new double[] {-MEAN_BOUND, -Mean.AUTOREGRESSION_BOUND},
        specification.model().lowerBounds(),
        1 / MAX_NU,
        -SKEWNESS_BOUND);
  }

  double[] upper() {
    return framed(
        new double[] {MEAN_BOUND, Mean.AUTOREGRESSION_BOUND},
        specification.model().upperBounds(),
        1 / MIN_NU,
        SKEWNESS_BOUND);
  }

  private double weightStart() {
    return meanCount > 1 ? meanStart[1] : 0;
  }

  private double[] framed(double[] means, double[] model, double tail, double skewness) {
    double[] result = new double[specification.parameterCount()];
    System.arraycopy(means, 0, result, 0, meanCount);
    System.arraycopy(model, 0, result, meanCount, modelCount);
    int shape = specification.shapeStart();
    if (result.length > shape) {
      result[shape] = tail;
    }
    if (result.length > shape + 1) {
      result[shape + 1] = skewness;
    }
    return result;
  }
}
