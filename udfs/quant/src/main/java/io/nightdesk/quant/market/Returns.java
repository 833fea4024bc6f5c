package io.nightdesk.quant.market;

import io.nightdesk.quant.Check;

/** Returns per bar, decimals; the first bar has none, which is NaN. */
public final class Returns {

  private Returns() {}

  /** {@code ln(p(t) / p(t-1))} of each bar. */
  public static double[] log(double[] prices) {
    double[] returns = new double[prices.length];
    for (int t = 1; t < prices.length; t++) {
      returns[t] = Math.log(prices[t] / prices[t - 1]);
    }
    return firstUnknown(returns);
  }

  /** {@code p(t) / p(t-1) - 1} of each bar. */
  public static double[] simple(double[] prices) {
    double[] returns = new double[prices.length];
    for (int t = 1; t < prices.length; t++) {
      returns[t] = prices[t] / prices[t - 1] - 1;
    }
    return firstUnknown(returns);
  }

  /**
   * Another symbol's log returns over the intervals between the bars of this one. Where this symbol
   * did not trade for some sessions, the other's returns over them are summed.
   *
   * @param epochDays sessions of this symbol, ascending
   * @param otherEpochDays sessions of the other symbol, ascending
   * @param otherLogReturns the other symbol's log return per bar, NaN where unknown
   * @return one value per bar of this symbol; NaN at the first, where the other lacks a bar at
   *     either end of the interval, and where one of the summed returns is NaN
   */
  public static double[] aligned(int[] epochDays, int[] otherEpochDays, double[] otherLogReturns) {
    Check.sameLength(otherEpochDays.length, otherLogReturns.length, "otherLogReturns");
    double[] aligned = new double[epochDays.length];
    boolean startKnown = false;
    int next = 0;
    for (int t = 0; t < epochDays.length; t++) {
      double sum = 0;
      while (next < otherEpochDays.length && otherEpochDays[next] <= epochDays[t]) {
        sum += otherLogReturns[next++];
      }
      boolean endKnown = next > 0 && otherEpochDays[next - 1] == epochDays[t];
      aligned[t] = startKnown && endKnown ? sum : Double.NaN;
      startKnown = endKnown;
    }
    return aligned;
  }

  private static double[] firstUnknown(double[] returns) {
    if (returns.length > 0) {
      returns[0] = Double.NaN;
    }
    return returns;
  }
}
