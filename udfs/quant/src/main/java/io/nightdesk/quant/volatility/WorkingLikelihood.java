package io.nightdesk.quant.volatility;

/**
 * The mean negative log likelihood in the coordinates in which the optimiser moves: the mean in
 * standard deviations from the sample mean, the model's working coordinates, and 1/nu, in which the
 * likelihood is nearly quadratic.
 */
final class WorkingLikelihood implements Objective {

  private static final double MEAN_BOUND = 3;

  /** Degrees of freedom of a fit lie in [2.05, 100]. */
  static final double MIN_NU = 2.05;

  static final double MAX_NU = 100;
  private static final double START_NU = 6;

  private final Specification specification;
  private final Likelihood likelihood;
  private final int returns;
  private final double mean;
  private final double scale;
  private final double deviation;
  private final double[] parameters;
  private final double[] natural;
  private final double[] working;
  private final double[] naturalGradient;
  private final double[] modelGradient;
  private final double[] workingGradient;

  WorkingLikelihood(Specification specification, double[] window, double mean, double variance) {
    this.specification = specification;
    this.likelihood = new Likelihood(specification, window);
    this.returns = window.length;
    this.mean = mean;
    this.scale = variance;
    this.deviation = Math.sqrt(variance);
    int count = specification.model().parameterNames().size();
    this.parameters = new double[specification.parameterCount()];
    this.natural = new double[count];
    this.working = new double[count];
    this.naturalGradient = new double[parameters.length];
    this.modelGradient = new double[count];
    this.workingGradient = new double[count];
  }

  @Override
  public double at(double[] point, double[] gradient) {
    int count = natural.length;
    write(point, parameters);
    double logLikelihood = likelihood.at(parameters, naturalGradient);
    System.arraycopy(naturalGradient, 1, modelGradient, 0, count);
    specification.model().toWorkingGradient(working, scale, modelGradient, workingGradient);
    gradient[0] = -naturalGradient[0] * deviation / returns;
    for (int k = 0; k < count; k++) {
      gradient[k + 1] = -workingGradient[k] / returns;
    }
    if (heavyTailed()) {
      double nu = parameters[count + 1];
      gradient[count + 1] = naturalGradient[count + 1] * nu * nu / returns;
    }
    return -logLikelihood / returns;
  }

  /** The parameter vector at a point. */
  double[] parametersAt(double[] point) {
    double[] result = new double[parameters.length];
    write(point, result);
    return result;
  }

  private void write(double[] point, double[] target) {
    System.arraycopy(point, 1, working, 0, working.length);
    specification.model().toNatural(working, scale, natural);
    target[0] = mean + deviation * point[0];
    System.arraycopy(natural, 0, target, 1, natural.length);
    if (heavyTailed()) {
      target[natural.length + 1] = 1 / point[natural.length + 1];
    }
  }

  double[][] starts() {
    double[][] grid = specification.model().starts();
    double[][] starts = new double[grid.length][];
    for (int i = 0; i < grid.length; i++) {
      starts[i] = framed(0, grid[i], 1 / START_NU);
    }
    return starts;
  }

  double[] lower() {
    return framed(-MEAN_BOUND, specification.model().lowerBounds(), 1 / MAX_NU);
  }

  double[] upper() {
    return framed(MEAN_BOUND, specification.model().upperBounds(), 1 / MIN_NU);
  }

  private double[] framed(double first, double[] model, double last) {
    double[] result = new double[specification.parameterCount()];
    result[0] = first;
    System.arraycopy(model, 0, result, 1, model.length);
    if (heavyTailed()) {
      result[model.length + 1] = last;
    }
    return result;
  }

  private boolean heavyTailed() {
    return specification.innovation() == Innovation.STUDENT_T;
  }
}
