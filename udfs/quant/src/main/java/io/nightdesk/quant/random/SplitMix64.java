package io.nightdesk.quant.random;

/**
 * A seeded stream of random numbers with 64 bits of state.
 *
 * <p>A stream is mutable and belongs to one thread. Two streams of one seed yield equal numbers on
 * every machine.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood (2014)</a>
 */
public final class SplitMix64 {

  static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private static final double UNIT = 0x1.0p-53;

  private long state;

  private SplitMix64(long seed) {
    state = seed;
  }

  /** A stream that starts from the seed. */
  public static SplitMix64 seeded(long seed) {
    return new SplitMix64(seed);
  }

  /** The next 64 random bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number of 53 random bits from 0, included, to 1, excluded. */
  public double uniform() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Scatters the bits of a number; a bijection of the 64-bit numbers. */
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
