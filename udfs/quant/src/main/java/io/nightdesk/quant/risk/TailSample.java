package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/** What every estimate from a sample of returns asks of it, and its moments. */
final class TailSample {

  /** Fewest returns that an estimate is made from. */
  static final int MIN_RETURNS = 100;

  /** Share of zero returns from which a series counts as stale. */
  private static final double STALE_SHARE = 0.20;

  private TailSample() {}

  /**
   * A copy of the returns.
   *
   * @throws IllegalArgumentException on fewer than 100, on NaN or infinities, on a series that does
   *     not vary, and on one of which a fifth is zero
   */
  static double[] checked(double[] returns) {
    Check.that(
        returns.length >= MIN_RETURNS,
        "VaR needs at least %s returns, has %s",
        MIN_RETURNS,
        returns.length);
    int zeros = 0;
    boolean varies = false;
    for (double value : returns) {
      Check.finite(value, "return");
      zeros += value == 0 ? 1 : 0;
      varies |= value != returns[0];
    }
    Check.that(varies, "returns do not vary: all %s are %s", returns.length, returns[0]);
    Check.that(
        zeros < STALE_SHARE * returns.length,
        "stale prices: %s of %s returns are zero",
        zeros,
        returns.length);
    return returns.clone();
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Sample standard deviation, with n - 1. */
  static double standardDeviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
