package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;
import java.util.Arrays;

/**
 * How far and how steadily a price has moved.
 *
 * <p>Prices in, one value per bar out; NaN before the first valid bar, which each method names.
 */
public final class Momentum {

  private Momentum() {}

  /**
   * Wilder's relative strength, 0 to 100: {@code 100 G / (G + L)} of the Wilder means of gains and
   * losses, 0 if both are 0; from bar n.
   */
  public static double[] rsi(double[] close, int n) {
    int first = Windows.firstKnown(close);
    double[] gains = Windows.unknownBefore(first + 1, close.length);
    double[] losses = Windows.unknownBefore(first + 1, close.length);
    for (int t = first + 1; t < close.length; t++) {
      double change = close[t] - close[t - 1];
      gains[t] = Math.max(change, 0);
      losses[t] = Math.max(-change, 0);
    }
    double[] gain = Averages.wilder(gains, n);
    double[] loss = Averages.wilder(losses, n);
    double[] rsi = Windows.unknownBefore(first + n, close.length);
    for (int t = first + n; t < close.length; t++) {
      rsi[t] = Windows.ratio(100 * gain[t], gain[t] + loss[t], 0);
    }
    return rsi;
  }

  /**
   * Slow %K, 0 to 100: mean of the last {@code smoothing} of {@code 100 (C - LL) / (HH - LL)} over
   * n bars, 0 where the range is 0; from the bar on which slow %D starts, n + 2 smoothing - 3.
   */
  public static double[] slowStochastic(Series bars, int n, int smoothing) {
    double[] slow =
        Averages.simple(fastStochastic(bars.close(), bars.high(), bars.low(), n), smoothing);
    return startingAt(n + 2 * smoothing - 3, slow);
  }

  /** Slow %K less slow %D, the mean of its last {@code smoothing} values; same bars as slow %K. */
  public static double[] slowStochasticDifference(Series bars, int n, int smoothing) {
    double[] slow =
        Averages.simple(fastStochastic(bars.close(), bars.high(), bars.low(), n), smoothing);
    double[] slower = Averages.simple(slow, smoothing);
    double[] difference = new double[slow.length];
    for (int t = 0; t < slow.length; t++) {
      difference[t] = slow[t] - slower[t];
    }
    return difference;
  }

  /**
   * Place of RSI(n) within its range of n bars, 0 to 100, 0 where the range is 0; from bar 2n + 1,
   * where TA-Lib's smoothed companion starts.
   */
  public static double[] stochasticRsi(double[] close, int n) {
    double[] rsi = rsi(close, n);
    return startingAt(2 * n + 1, fastStochastic(rsi, rsi, rsi, n));
  }

  /** {@code -100 (HH - C) / (HH - LL)} over n bars, -100 to 0, 0 if the range is 0; from n - 1. */
  public static double[] williamsR(Series bars, int n) {
    double[] highest = Extremes.highest(bars.high(), n);
    double[] lowest = Extremes.lowest(bars.low(), n);
    double[] close = bars.close();
    double[] percent = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      percent[t] = Windows.ratio(-100 * (highest[t] - close[t]), highest[t] - lowest[t], 0);
    }
    return percent;
  }

  /**
   * Commodity channel index: distance of the typical price from its mean in units of 0.015 mean
   * absolute deviations, 0 if these are 0; from bar n - 1.
   */
  public static double[] commodityChannel(Series bars, int n) {
    double[] price = bars.typicalPrice();
    double[] index = Windows.unknownBefore(n - 1, price.length);
    for (int t = n - 1; t < price.length; t++) {
      double mean = Windows.mean(price, t, n);
      double deviation = 0;
      for (int i = t - n + 1; i <= t; i++) {
        deviation += Math.abs(price[i] - mean);
      }
      index[t] = Windows.ratio(price[t] - mean, 0.015 * deviation / n, 0);
    }
    return index;
  }

  /**
   * Ultimate oscillator, 0 to 100: {@code 100 (4 a7 + 2 a14 + a28) / 7}, a(n) the buying pressure
   * {@code C - min(L, C1)} over the true range of n bars, 0 if that is 0; from bar 28.
   */
  public static double[] ultimateOscillator(Series bars) {
    double[] pressure = Windows.unknownBefore(1, bars.size());
    for (int t = 1; t < pressure.length; t++) {
      pressure[t] = bars.close()[t] - Math.min(bars.low()[t], bars.close()[t - 1]);
    }
    double[] range = bars.trueRange();
    double[] oscillator = Windows.unknownBefore(28, bars.size());
    for (int t = 28; t < oscillator.length; t++) {
      double weighted =
          4 * pressureShare(pressure, range, t, 7)
              + 2 * pressureShare(pressure, range, t, 14)
              + pressureShare(pressure, range, t, 28);
      oscillator[t] = 100 * weighted / 7;
    }
    return oscillator;
  }

  /** Percent change over one bar of the thrice smoothed EMA(n); from bar 3n - 2. */
  public static double[] tripleExponential(double[] close, int n) {
    double[] once = Averages.exponential(close, n);
    double[] thrice = Averages.exponential(Averages.exponential(once, n), n);
    double[] change = rateOfChange(thrice, 1);
    for (int t = 0; t < change.length; t++) {
      change[t] *= 100;
    }
    return change;
  }

  /** {@code C / C(n bars before) - 1}, decimal; from bar n. */
  public static double[] rateOfChange(double[] close, int n) {
    double[] change = Windows.unknownBefore(n, close.length);
    for (int t = n; t < close.length; t++) {
      change[t] = close[t] / close[t - n] - 1;
    }
    return change;
  }

  private static double[] fastStochastic(double[] value, double[] high, double[] low, int n) {
    double[] highest = Extremes.highest(high, n);
    double[] lowest = Extremes.lowest(low, n);
    double[] percent = new double[value.length];
    for (int t = 0; t < value.length; t++) {
      percent[t] = Windows.ratio(100 * (value[t] - lowest[t]), highest[t] - lowest[t], 0);
    }
    return percent;
  }

  private static double pressureShare(double[] pressure, double[] range, int t, int n) {
    return Windows.ratio(Windows.sum(pressure, t, n), Windows.sum(range, t, n), 0);
  }

  private static double[] startingAt(int first, double[] values) {
    Arrays.fill(values, 0, Math.min(first, values.length), Double.NaN);
    return values;
  }
}
