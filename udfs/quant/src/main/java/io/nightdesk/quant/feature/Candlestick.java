package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * The shape of single bars.
 *
 * <p>Bars in, one value per bar out; NaN before the first valid bar, which is 0 where a method
 * names none.
 */
public final class Candlestick {

  /** Lengths closer than this share are equal but for the rounding of their sums. */
  private static final double ROUNDING = 1e-9;

  private Candlestick() {}

  /** {@code (C - O) / O}. */
  public static double[] body(Series bars) {
    double[] body = new double[bars.size()];
    for (int t = 0; t < body.length; t++) {
      body[t] = (bars.close()[t] - bars.open()[t]) / bars.open()[t];
    }
    return body;
  }

  /** {@code (H - L) / O}. */
  public static double[] length(Series bars) {
    double[] length = new double[bars.size()];
    for (int t = 0; t < length.length; t++) {
      length[t] = (bars.high()[t] - bars.low()[t]) / bars.open()[t];
    }
    return length;
  }

  /** {@code (H - max(O, C)) / (H - L)}, 0 to 1, 0 if H = L. */
  public static double[] upperShadow(Series bars) {
    double[] shadow = new double[bars.size()];
    for (int t = 0; t < shadow.length; t++) {
      double top = Math.max(bars.open()[t], bars.close()[t]);
      shadow[t] = ofRange(bars, t, bars.high()[t] - top);
    }
    return shadow;
  }

  /** {@code (min(O, C) - L) / (H - L)}, 0 to 1, 0 if H = L. */
  public static double[] lowerShadow(Series bars) {
    double[] shadow = new double[bars.size()];
    for (int t = 0; t < shadow.length; t++) {
      double bottom = Math.min(bars.open()[t], bars.close()[t]);
      shadow[t] = ofRange(bars, t, bottom - bars.low()[t]);
    }
    return shadow;
  }

  /** {@code (2 C - H - L) / (H - L)}, -1 to 1, 0 if H = L. */
  public static double[] closePosition(Series bars) {
    double[] position = new double[bars.size()];
    for (int t = 0; t < position.length; t++) {
      double twice = 2 * bars.close()[t] - bars.high()[t] - bars.low()[t];
      position[t] = ofRange(bars, t, twice);
    }
    return position;
  }

  /** {@code O / C1 - 1}; from bar 1. */
  public static double[] gap(Series bars) {
    double[] gap = Windows.unknownBefore(1, bars.size());
    for (int t = 1; t < gap.length; t++) {
      gap[t] = bars.open()[t] / bars.close()[t - 1] - 1;
    }
    return gap;
  }

  /**
   * Engulfing pattern: 1 if a rising body (C at or above O) lies around the falling one before it,
   * -1 if a falling body lies around the rising one before it, else 0; from bar 2.
   */
  public static double[] engulfing(Series bars) {
    double[] open = bars.open();
    double[] close = bars.close();
    double[] pattern = Windows.unknownBefore(2, close.length);
    for (int t = 2; t < close.length; t++) {
      boolean rising = close[t] >= open[t];
      boolean risingBefore = close[t - 1] >= open[t - 1];
      if (rising && !risingBefore && close[t] > open[t - 1] && open[t] < close[t - 1]) {
        pattern[t] = 1;
      } else if (!rising && risingBefore && open[t] > close[t - 1] && close[t] < open[t - 1]) {
        pattern[t] = -1;
      }
    }
    return pattern;
  }

  /**
   * Doji: 1 if {@code |C - O|} is at most a tenth of the mean range of the n bars before, else 0.
   */
  public static double[] doji(Series bars, int n) {
    double[] range = new double[bars.size()];
    for (int t = 0; t < range.length; t++) {
      range[t] = bars.high()[t] - bars.low()[t];
    }
    double[] pattern = Windows.unknownBefore(n, bars.size());
    for (int t = n; t < pattern.length; t++) {
      double body = Math.abs(bars.close()[t] - bars.open()[t]);
      double limit = 0.1 * Windows.mean(range, t - 1, n);
      pattern[t] = body <= limit * (1 + ROUNDING) ? 1 : 0;
    }
    return pattern;
  }

  private static double ofRange(Series bars, int t, double part) {
    return Windows.ratio(part, bars.high()[t] - bars.low()[t], 0);
  }
}
