package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/**
 * How a p-value is simulated. Draw {@code d} of a test comes from the stream (seed, test, d): equal
 * on every machine and in any order.
 *
 * @param draws number of draws, at least 99
 * @param seed of the streams
 */
public record Simulation(int draws, long seed) {

  /** 10,000 draws of seed 1: what the published tables hold. */
  public static final Simulation STANDARD = new Simulation(10_000, 1);

  private static final int FEWEST_DRAWS = 99;

  public Simulation {
    Check.that(draws >= FEWEST_DRAWS, "draws must be at least %s, were %s", FEWEST_DRAWS, draws);
  }

  CounterStream stream(long test, int draw) {
    return CounterStream.of(seed, test, draw);
  }

  /**
   * Sessions without an exceedance before the next one: geometric, one number for all of them.
   *
   * @param logQuiet natural logarithm of the probability that a session has none
   */
  static double quiet(CounterStream stream, double logQuiet) {
    return Math.floor(StrictMath.log1p(-stream.uniform()) / logQuiet);
  }

  /**
   * The p-value when {@code extreme} of the draws are at least as extreme as what was observed; the
   * observed value counts as one more draw, so that the test is never too large.
   *
   * @see <a href="https://doi.org/10.1016/j.jeconom.2005.06.007">Dufour (2006)</a>
   */
  double probability(int extreme) {
    return (extreme + 1.0) / (draws + 1.0);
  }
}
