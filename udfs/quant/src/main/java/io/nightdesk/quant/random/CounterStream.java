package io.nightdesk.quant.random;

import io.nightdesk.quant.Check;

/**
 * A stream of random numbers addressed by coordinates, such as (symbol, session, purpose).
 *
 * <p>What a stream yields depends on the seed, its coordinates and how many numbers were drawn from
 * this stream before; never on other streams or on the order in which streams are made. So a value
 * at one place can be computed without the values before it, in any order, on any machine: only
 * {@link StrictMath} is used.
 *
 * <p>A stream is mutable and belongs to one thread.
 */
public final class CounterStream {

  private final SplitMix64 source;

  private CounterStream(long key) {
    source = SplitMix64.seeded(key);
  }

  /**
   * The stream at the coordinates. Coordinates are ordered, and their number matters: {@code (1)},
   * {@code (1, 0)} and {@code (0, 1)} name three streams.
   */
  public static CounterStream of(long seed, long... coordinates) {
    long key = SplitMix64.mix(seed + SplitMix64.GOLDEN_GAMMA);
    for (long coordinate : coordinates) {
      key = SplitMix64.mix(key + SplitMix64.GOLDEN_GAMMA) ^ coordinate;
      key = SplitMix64.mix(key + SplitMix64.GOLDEN_GAMMA);
    }
    return new CounterStream(key);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    return source.nextLong();
  }

  /** Uniform from 0, included, to 1, excluded. */
  public double uniform() {
    return source.uniform();
  }

  /** A whole number from 0, included, to {@code bound}, excluded; {@code bound >= 1}. */
  public int nextInt(int bound) {
    Check.that(bound >= 1, "bound must be at least 1, was %s", bound);
    return (int) (uniform() * bound); // bias below bound * 2^-53
  }

  /**
   * Normal with mean 0 and variance 1, by the polar method.
   *
   * @see <a href="https://doi.org/10.1137/1006063">Marsaglia, Bray (1964)</a>
   */
  public double gaussian() {
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double w = x * x + y * y;
      if (w > 0 && w < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(w) / w);
      }
    }
  }

  /**
   * Student's t with {@code nu > 0} degrees of freedom, unscaled: its variance is {@code nu / (nu -
   * 2)} where {@code nu > 2}.
   *
   * @see <a href="https://doi.org/10.2307/2153537">Bailey (1994), polar generation of t</a>
   */
  public double studentT(double nu) {
    Check.positive(nu, "nu");
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double w = x * x + y * y;
      if (w > 0 && w < 1) {
        return x * StrictMath.sqrt(nu * StrictMath.expm1(-2 / nu * StrictMath.log(w)) / w);
      }
    }
  }

  /** Student's t with {@code nu > 2} degrees of freedom, scaled to variance 1. */
  public double standardStudentT(double nu) {
    Check.that(nu > 2, "nu must be above 2 for a finite variance, was %s", nu);
    return studentT(nu) * StrictMath.sqrt((nu - 2) / nu);
  }
}
