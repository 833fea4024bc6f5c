package io.nightdesk.quant.dependence;

import java.util.Random;

/** Seeded samples of pairs with a known copula. */
final class PairSamples {

  private PairSamples() {}

  /** Two rows, x and y, with a Student t copula; a whole number of degrees of freedom. */
  static double[][] studentT(double rho, int nu, int count, long seed) {
    Random random = new Random(seed);
    double[][] pairs = new double[2][count];
    for (int i = 0; i < count; i++) {
      double first = random.nextGaussian();
      double second = rho * first + Math.sqrt(1 - rho * rho) * random.nextGaussian();
      double chiSquared = 0;
      for (int degree = 0; degree < nu; degree++) {
        double normal = random.nextGaussian();
        chiSquared += normal * normal;
      }
      double scale = Math.sqrt(nu / chiSquared);
      pairs[0][i] = first * scale;
      pairs[1][i] = second * scale;
    }
    return pairs;
  }

  /** Two rows with a Gaussian copula. */
  static double[][] gaussian(double rho, int count, long seed) {
    Random random = new Random(seed);
    double[][] pairs = new double[2][count];
    for (int i = 0; i < count; i++) {
      pairs[0][i] = random.nextGaussian();
      pairs[1][i] = rho * pairs[0][i] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
    }
    return pairs;
  }
}
