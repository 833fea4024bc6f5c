package io.nightdesk.quant.volatility;

import io.nightdesk.quant.random.CounterStream;

/** Paths of the sessions ahead. Each path has its own stream of random numbers. */
final class PathSimulation {

  private final Specification specification;
  private final VolatilityModel model;
  private final ShockLaw law;
  private final double[] parameters;
  private final double[] theta;
  private final double firstMean;
  private final double firstVariance;
  private final long seed;

  PathSimulation(
      Specification specification,
      double[] parameters,
      double firstMean,
      double firstVariance,
      long seed) {
    this.specification = specification;
    this.model = specification.model();
    this.law = specification.law(parameters);
    this.parameters = parameters;
    this.theta = specification.theta(parameters);
    this.firstMean = firstMean;
    this.firstVariance = firstVariance;
    this.seed = seed;
  }

  /** Mean over the paths of each session's variance. */
  double[] meanVariances(int sessions, int paths) {
    double[] sums = new double[sessions];
    for (int path = 0; path < paths; path++) {
      run(path, sums);
    }
    for (int h = 0; h < sessions; h++) {
      sums[h] /= paths;
    }
    sums[0] = firstVariance;
    return sums;
  }

  /** Sum of the returns of each path. */
  double[] returns(int sessions, int paths) {
    double[] unused = new double[sessions];
    double[] returns = new double[paths];
    for (int path = 0; path < paths; path++) {
      returns[path] = run(path, unused);
    }
    return returns;
  }

  /** Sum of the returns of one path; adds its variances to {@code variances}. */
  private double run(int path, double[] variances) {
    CounterStream stream = CounterStream.of(seed, path);
    VarianceScale scale = model.scale();
    double state = scale.state(firstVariance);
    double mean = firstMean;
    double sum = 0;
    for (int h = 0; h < variances.length; h++) {
      double variance = scale.variance(state);
      variances[h] += variance;
      double residual = Math.sqrt(variance) * law.draw(stream);
      double value = mean + residual;
      sum += value;
      state = model.step(theta, residual, variance, state);
      mean = specification.mean().next(parameters, value);
    }
    return sum;
  }
}
