package io.nightdesk.quant.volatility;

import java.util.Random;

/** Seeded GARCH(1,1) paths. */
final class Simulation {

  private Simulation() {}

  /** A path with unit-variance t residuals; normal ones for infinite nu, which is even. */
  static double[] garch(
      long seed, int length, double mu, double omega, double alpha, double beta, double nu) {
    Random random = new Random(seed);
    double[] path = new double[length];
    double variance = omega / (1 - alpha - beta);
    for (int t = -500; t < length; t++) {
      double z = random.nextGaussian();
      if (nu < Double.POSITIVE_INFINITY) {
        double chiSquared = 0;
        for (int i = 0; i < nu / 2; i++) {
          chiSquared -= 2 * Math.log(1 - random.nextDouble());
        }
        z *= Math.sqrt((nu - 2) / chiSquared);
      }
      double residual = Math.sqrt(variance) * z;
      if (t >= 0) {
        path[t] = mu + residual;
      }
      variance = omega + alpha * residual * residual + beta * variance;
    }
    return path;
  }
}
