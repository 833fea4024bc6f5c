package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/** Probabilities strictly between 0 and 1, where copulas have a density. */
final class UnitInterval {

  /** The highest probability below 1. */
  private static final double LAST = Math.nextDown(1.0);

  private static final double STEP = 0x1p-52;

  private UnitInterval() {}

  /** Refuses unless 0 &lt; probability &lt; 1; returns it. */
  static double check(double probability, String name) {
    Check.that(
        probability > 0 && probability < 1,
        "%s must lie strictly between 0 and 1, was %s",
        name,
        probability);
    return probability;
  }

  /** The nearest probability strictly inside; undoes what rounding did to a result. */
  static double inside(double probability) {
    return Math.min(Math.max(probability, Double.MIN_VALUE), LAST);
  }

  /** One minus the probability, kept below 1 where the probability is too small to tell. */
  static double reflected(double probability) {
    return inside(1 - probability);
  }

  /** A uniform draw that is neither 0 nor 1. */
  static double draw(CounterStream stream) {
    return ((stream.nextLong() >>> 12) + 0.5) * STEP;
  }
}
