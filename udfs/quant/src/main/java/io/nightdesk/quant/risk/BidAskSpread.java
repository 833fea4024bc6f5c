package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Bid-ask spread of a symbol, estimated from daily bars, as a decimal of the price.
 *
 * <pre>  s = mean over t of sqrt(max(0, 4 (c(t) - m(t)) (c(t) - m(t+1)))) </pre>
 *
 * where c is the log close and m the mean of log high and log low: the two-day corrected estimator.
 *
 * @param mean mean of the estimates of the last 12 blocks of 21 sessions, each at least 1 bp
 * @param standardDeviation their sample standard deviation
 * @see <a href="https://doi.org/10.1093/rfs/hhx084">Abdi and Ranaldo (2017), eq. 11</a>
 */
public record BidAskSpread(double mean, double standardDeviation) {

  /** Sessions of one estimate. */
  public static final int BLOCK_SESSIONS = 21;

  /** Number of estimates behind mean and standard deviation. */
  public static final int BLOCKS = 12;

  private static final double FLOOR = 1e-4;

  /**
   * From the last 252 bars of a symbol; both figures NaN where there are fewer.
   *
   * @param high, low and close prices adjusted alike, oldest first
   */
  public static BidAskSpread of(double[] high, double[] low, double[] close) {
    Check.sameLength(close.length, high.length, "high");
    Check.sameLength(close.length, low.length, "low");
    if (close.length < BLOCKS * BLOCK_SESSIONS) {
      return new BidAskSpread(Double.NaN, Double.NaN);
    }
    double[] estimates = new double[BLOCKS];
    double sum = 0;
    for (int block = 0; block < BLOCKS; block++) {
      int from = close.length - (BLOCKS - block) * BLOCK_SESSIONS;
      estimates[block] = Math.max(FLOOR, estimate(high, low, close, from, from + BLOCK_SESSIONS));
      sum += estimates[block];
    }
    double mean = sum / BLOCKS;
    double squares = 0;
    for (double estimate : estimates) {
      squares += (estimate - mean) * (estimate - mean);
    }
    return new BidAskSpread(mean, Math.sqrt(squares / (BLOCKS - 1)));
  }

  /** The estimate over the bars {@code from} (inclusive) to {@code to} (exclusive), not floored. */
  static double estimate(double[] high, double[] low, double[] close, int from, int to) {
    double sum = 0;
    for (int t = from; t < to - 1; t++) {
      double logClose = StrictMath.log(close[t]);
      double product =
          (logClose - logMiddle(high[t], low[t])) * (logClose - logMiddle(high[t + 1], low[t + 1]));
      sum += 2 * Math.sqrt(Math.max(0, product));
    }
    return sum / (to - from - 1);
  }

  private static double logMiddle(double high, double low) {
    return 0.5 * (StrictMath.log(high) + StrictMath.log(low));
  }
}
