package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.special.Erf;

/** Quantiles of the standard normal distribution, precise in both tails. */
final class NormalScore {

  private static final double ROOT_TWO = Math.sqrt(2);
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** Below this, 1 - 2 p has lost digits of p and the inverse error function is refined. */
  private static final double SMALL = 1e-4;

  private static final int MOST_STEPS = 20;

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
    return probability < SMALL ? inTail(probability) : -ROOT_TWO * Erf.erfInv(1 - 2 * probability);
  }

  /** Probability that a standard normal variable is at most {@code score}. */
  static double probability(double score) {
    return 0.5 * Erf.erfc(-score / ROOT_TWO);
  }

  /** Newton's method on the logarithm of the probability, which is concave: no step overshoots. */
  private static double inTail(double probability) {
    double target = StrictMath.log(probability);
    double score = -Math.sqrt(-2 * target);
    for (int step = 0; step < MOST_STEPS; step++) {
      double reached = probability(score);
      if (reached == 0) {
        return score;
      }
      double density = StrictMath.exp(-0.5 * score * score) / ROOT_TWO_PI;
      double change = (target - StrictMath.log(reached)) * reached / density;
      score += change;
      if (Math.abs(change) <= 1e-14 * Math.abs(score)) {
        return score;
      }
    }
    return score;
  }
}
