package io.nightdesk.quant.volatility;

import io.nightdesk.quant.random.CounterStream;

/** Seeded paths of any specification. */
final class SimulatedPath {

  private static final int BURN_IN = 500;

  private SimulatedPath() {}

  static double[] of(Specification specification, double[] parameters, int length, long seed) {
    VolatilityModel model = specification.model();
    ShockLaw law = specification.law(parameters);
    double[] theta = specification.theta(parameters);
    CounterStream stream = CounterStream.of(seed);
    double[] path = new double[length];
    double state = model.scale().state(model.longRunVariance(theta, law));
    double value = 0;
    for (int t = -BURN_IN; t < length; t++) {
      double variance = model.scale().variance(state);
      double residual = Math.sqrt(variance) * law.draw(stream);
      value = specification.mean().next(parameters, value) + residual;
      state = model.step(theta, residual, variance, state);
      if (t >= 0) {
        path[t] = value;
      }
    }
    return path;
  }
}
