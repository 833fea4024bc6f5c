package io.nightdesk.quant.risk;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Tail probabilities of the tests' distributions. */
final class Distributions {

  private static final double ROOT_TWO = Math.sqrt(2);

  private Distributions() {}

  /** Probability of a chi-squared value of at least {@code x}. */
  static double chiSquaredTail(double x, int degreesOfFreedom) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, x / 2);
  }

  /** Probability of a standard normal value of at least {@code z}. */
  static double normalTail(double z) {
    return 0.5 * Erf.erfc(z / ROOT_TWO);
  }

  /** {@code count * ln(probability)}, 0 where the count is 0. */
  static double logLikelihood(double count, double probability) {
    return count == 0 ? 0 : count * StrictMath.log(probability);
  }
}
