package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/** Draws from pair copulas. Each draw has its own stream, so any part of a sample can be drawn. */
public final class PairSampler {

  private PairSampler() {}

  /**
   * Draws {@code first} to {@code first + count - 1} of the sample with that seed.
   *
   * @return two rows of {@code count} probabilities: u and v
   * @throws IllegalArgumentException on a negative index or count
   */
  public static double[][] draw(PairCopula copula, long seed, long first, int count) {
    Check.that(first >= 0, "the first draw must not be negative, was %s", first);
    Check.that(count >= 0, "the number of draws must not be negative, was %s", count);
    double[][] pairs = new double[2][count];
    for (int i = 0; i < count; i++) {
      CounterStream stream = CounterStream.of(seed, first + i);
      pairs[0][i] = UnitInterval.draw(stream);
      pairs[1][i] = copula.conditionalQuantile(UnitInterval.draw(stream), pairs[0][i]);
    }
    return pairs;
  }
}
