package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * Where a price stands against its own past averages.
 *
 * <p>Prices in, one value per bar out; NaN before the first valid bar, which each method names.
 */
public final class Trend {

  private static final int MACD_FAST = 12;
  private static final int MACD_SLOW = 26;
  private static final int MACD_SIGNAL = 9;

  private Trend() {}

  /** {@code C / SMA(C, n) - 1}, decimal; from bar n - 1. */
  public static double[] smaRatio(double[] close, int n) {
    return relative(close, Averages.simple(close, n));
  }

  /** {@code SMA(C, fast) / SMA(C, slow) - 1}, decimal; from bar slow - 1. */
  public static double[] smaCross(double[] close, int fast, int slow) {
    return relative(Averages.simple(close, fast), Averages.simple(close, slow));
  }

  /** {@code C / EMA(C, n) - 1}, decimal; from bar n - 1. */
  public static double[] emaRatio(double[] close, int n) {
    return relative(close, Averages.exponential(close, n));
  }

  /**
   * {@code 100 (EMA12 - EMA26) / C}, percent of the price; from bar 33. Both averages are seeded to
   * start at bar 25, and values are given from the bar on which the signal line starts, as in
   * TA-Lib.
   */
  public static double[] macd(double[] close) {
    double[] macd = macdLine(close);
    double[] percent = Windows.unknownBefore(MACD_SLOW + MACD_SIGNAL - 2, close.length);
    for (int t = MACD_SLOW + MACD_SIGNAL - 2; t < close.length; t++) {
      percent[t] = 100 * macd[t] / close[t];
    }
    return percent;
  }

  /** {@code 100 (MACD - EMA(MACD, 9)) / C}, percent of the price; from bar 33. */
  public static double[] macdHistogram(double[] close) {
    double[] macd = macdLine(close);
    double[] signal = Averages.exponential(macd, MACD_SIGNAL);
    double[] percent = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      percent[t] = 100 * (macd[t] - signal[t]) / close[t];
    }
    return percent;
  }

  /** Wilder's average directional index, 0 to 100; from bar 2n - 1. */
  public static double[] adx(Series bars, int n) {
    return DirectionalMovement.of(bars, n).averageIndex();
  }

  /** {@code (+DI - -DI) / (+DI + -DI)}, -1 to 1, 0 if the sum is 0; from bar n. */
  public static double[] directionalDifference(Series bars, int n) {
    return DirectionalMovement.of(bars, n).difference();
  }

  /**
   * {@code (sum of |H - L1| - sum of |L - H1|) / sum of true range} over n; from bar n. 0 if the
   * true range is 0.
   */
  public static double[] vortexDifference(Series bars, int n) {
    double[] movement = Windows.unknownBefore(1, bars.size());
    for (int t = 1; t < movement.length; t++) {
      double up = Math.abs(bars.high()[t] - bars.low()[t - 1]);
      movement[t] = up - Math.abs(bars.low()[t] - bars.high()[t - 1]);
    }
    double[] range = bars.trueRange();
    double[] difference = Windows.unknownBefore(n, bars.size());
    for (int t = n; t < difference.length; t++) {
      difference[t] = Windows.ratio(Windows.sum(movement, t, n), Windows.sum(range, t, n), 0);
    }
    return difference;
  }

  /**
   * {@code 100 (bar of the highest H - bar of the lowest L) / n} in the last n + 1 bars, -100 to
   * 100; the latest of equals counts; from bar n.
   */
  public static double[] aroonOscillator(Series bars, int n) {
    int[] highest = Extremes.highestIndex(bars.high(), n + 1);
    int[] lowest = Extremes.lowestIndex(bars.low(), n + 1);
    double[] oscillator = Windows.unknownBefore(n, bars.size());
    for (int t = n; t < oscillator.length; t++) {
      oscillator[t] = 100.0 * (highest[t] - lowest[t]) / n;
    }
    return oscillator;
  }

  /** {@code (C - SAR) / C}, Wilder's parabolic stop with step and limit; from bar 1. */
  public static double[] sarDistance(Series bars, double step, double limit) {
    double[] stop = ParabolicStop.of(bars, step, limit);
    double[] close = bars.close();
    double[] distance = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      distance[t] = (close[t] - stop[t]) / close[t];
    }
    return distance;
  }

  /** Slope of the least-squares line through the last n closes, divided by C; from bar n - 1. */
  public static double[] regressionSlope(double[] close, int n) {
    double[] slope = Windows.unknownBefore(n - 1, close.length);
    for (int t = n - 1; t < close.length; t++) {
      slope[t] = Line.through(close, t, n).slope() / close[t];
    }
    return slope;
  }

  /**
   * {@code C / KAMA(C, n; fast 2, slow 30) - 1}, decimal; from bar n. The average starts at C of
   * bar n - 1; the efficiency ratio is 1 where the price did not move at all.
   */
  public static double[] kamaRatio(double[] close, int n) {
    double fast = 2.0 / 3;
    double slow = 2.0 / 31;
    double[] ratio = Windows.unknownBefore(n, close.length);
    double[] step = Windows.unknownBefore(1, close.length);
    for (int t = 1; t < close.length; t++) {
      step[t] = Math.abs(close[t] - close[t - 1]);
    }
    double average = close.length < n ? Double.NaN : close[n - 1];
    for (int t = n; t < close.length; t++) {
      double change = Math.abs(close[t] - close[t - n]);
      double efficiency = Math.min(1, Windows.ratio(change, Windows.sum(step, t, n), 1));
      double weight = efficiency * (fast - slow) + slow;
      average += weight * weight * (close[t] - average);
      ratio[t] = close[t] / average - 1;
    }
    return ratio;
  }

  private static double[] macdLine(double[] close) {
    double[] fast = Averages.exponentialFrom(close, MACD_FAST, MACD_SLOW - 1);
    double[] slow = Averages.exponentialFrom(close, MACD_SLOW, MACD_SLOW - 1);
    double[] line = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      line[t] = fast[t] - slow[t];
    }
    return line;
  }

  private static double[] relative(double[] price, double[] average) {
    double[] relative = new double[price.length];
    for (int t = 0; t < price.length; t++) {
      relative[t] = price[t] / average[t] - 1;
    }
    return relative;
  }
}
