package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.special.Erf;

/** The standard normal distribution in the lower tail's full precision. */
final class NormalScore {

  private static final double ROOT_TWO = Math.sqrt(2);
  private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

  private NormalScore() {}

  /** The value below which a standard normal variable has the given probability. */
  static double of(double probability) {
    Check.that(
        probability > 0 && probability < 1,
        "probability must lie strictly between 0 and 1, was %s",
        probability);
    if (probability > 0.5) {
      return -of(1 - probability);
    }
    double first = -ROOT_TWO * Erf.erfInv(1 - 2 * probability);
    double density = StrictMath.exp(-0.5 * first * first - LOG_ROOT_TWO_PI);
    return first - (probability(first) - probability) / density;
  }

  /** Probability that a standard normal variable is at most {@code score}. */
  static double probability(double score) {
    return 0.5 * Erf.erfc(-score / ROOT_TWO);
  }
}
