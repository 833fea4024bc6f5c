package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * How widely a price moves.
 *
 * <p>Prices in, one value per bar out; NaN before the first valid bar, which each method names.
 * Volatilities are annualised by 252 sessions.
 */
public final class Dispersion {

  private static final double SESSIONS_PER_YEAR = 252;

  private Dispersion() {}

  /** {@code 100 ATR(n) / C}, the Wilder mean of the true range in percent of C; from bar n. */
  public static double[] normalizedTrueRange(Series bars, int n) {
    double[] average = Averages.wilder(bars.trueRange(), n);
    double[] close = bars.close();
    for (int t = 0; t < close.length; t++) {
      average[t] = 100 * average[t] / close[t];
    }
    return average;
  }

  /**
   * Place of C between the Bollinger bands {@code SMA(n) -+ 2 population deviations}; 0 at the
   * lower, 1 at the upper, 0.5 if the deviation is 0; from bar n - 1.
   */
  public static double[] bandPosition(double[] close, int n) {
    double[] position = Windows.unknownBefore(n - 1, close.length);
    for (int t = n - 1; t < close.length; t++) {
      double mean = Windows.mean(close, t, n);
      double deviation = Windows.deviation(Windows.squares(close, t, n, mean), n, mean);
      position[t] = deviation == 0 ? 0.5 : 0.5 + (close[t] - mean) / (4 * deviation);
    }
    return position;
  }

  /** {@code 4 population deviations / SMA(n)}: distance of the Bollinger bands; from bar n - 1. */
  public static double[] bandWidth(double[] close, int n) {
    double[] width = Windows.unknownBefore(n - 1, close.length);
    for (int t = n - 1; t < close.length; t++) {
      width[t] = 4 * Windows.populationDeviation(close, t, n) / Windows.mean(close, t, n);
    }
    return width;
  }

  /** {@code (C - LL) / (HH - LL)} over n bars, 0 to 1, 0.5 if the range is 0; from bar n - 1. */
  public static double[] channelPosition(Series bars, int n) {
    double[] highest = Extremes.highest(bars.high(), n);
    double[] lowest = Extremes.lowest(bars.low(), n);
    double[] close = bars.close();
    double[] position = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      position[t] = Windows.ratio(close[t] - lowest[t], highest[t] - lowest[t], 0.5);
    }
    return position;
  }

  /**
   * Choppiness, 0 (one straight move) to 100: {@code 100 log(sum of true range / (HH - LL)) /
   * log(n)} over n bars, 0 if the range is 0; from bar n.
   */
  public static double[] choppiness(Series bars, int n) {
    double[] highest = Extremes.highest(bars.high(), n);
    double[] lowest = Extremes.lowest(bars.low(), n);
    double[] choppiness = Windows.unknownBefore(n, bars.size());
    for (int t = n; t < choppiness.length; t++) {
      double range = highest[t] - lowest[t];
      double path = Windows.sum(bars.trueRange(), t, n);
      choppiness[t] = Windows.isZero(range) ? 0 : 100 * Math.log(path / range) / Math.log(n);
    }
    return choppiness;
  }

  /**
   * Mass index: sum over n bars of {@code EMA9(H - L) / EMA9(EMA9(H - L))}, a term of 1 where the
   * divisor is 0; from bar n + 15.
   */
  public static double[] massIndex(Series bars, int n) {
    double[] range = new double[bars.size()];
    for (int t = 0; t < range.length; t++) {
      range[t] = bars.high()[t] - bars.low()[t];
    }
    double[] once = Averages.exponential(range, 9);
    double[] twice = Averages.exponential(once, 9);
    double[] term = new double[range.length];
    for (int t = 0; t < term.length; t++) {
      term[t] = Windows.ratio(once[t], twice[t], 1);
    }
    double[] index = Windows.unknownBefore(n + 15, range.length);
    for (int t = n + 15; t < index.length; t++) {
      index[t] = Windows.sum(term, t, n);
    }
    return index;
  }

  /** Sample deviation of the last n log returns, annualised; from bar n. */
  public static double[] historicalVolatility(double[] logReturns, int n) {
    double[] volatility = Windows.unknownBefore(n, logReturns.length);
    for (int t = n; t < volatility.length; t++) {
      volatility[t] = Windows.sampleDeviation(logReturns, t, n) * Math.sqrt(SESSIONS_PER_YEAR);
    }
    return volatility;
  }

  /**
   * Range volatility, annualised: mean over n bars of {@code ln(H/L)^2 / 2 - (2 ln 2 - 1)
   * ln(C/O)^2}; from bar n - 1.
   *
   * @see <a href="https://doi.org/10.1086/296072">Garman, Klass (1980)</a>
   */
  public static double[] garmanKlass(Series bars, int n) {
    double[] variance = new double[bars.size()];
    for (int t = 0; t < variance.length; t++) {
      double range = Math.log(bars.high()[t] / bars.low()[t]);
      double body = Math.log(bars.close()[t] / bars.open()[t]);
      variance[t] = range * range / 2 - (2 * Math.log(2) - 1) * body * body;
    }
    double[] volatility = Windows.unknownBefore(n - 1, bars.size());
    for (int t = n - 1; t < volatility.length; t++) {
      volatility[t] = Math.sqrt(SESSIONS_PER_YEAR * Windows.mean(variance, t, n));
    }
    return volatility;
  }

  /**
   * Range volatility with overnight gaps, annualised: {@code Var ln(O/C1) + k Var ln(C/O) + (1 - k)
   * RS}, RS the mean of {@code ln(H/C) ln(H/O) + ln(L/C) ln(L/O)}, k = 0.34 / (1.34 + (n+1)/(n-1)),
   * over n bars; from bar n.
   *
   * @see <a href="https://doi.org/10.1086/209650">Yang, Zhang (2000)</a>
   */
  public static double[] yangZhang(Series bars, int n) {
    double[] gap = Windows.unknownBefore(1, bars.size());
    double[] body = new double[bars.size()];
    double[] drift = new double[bars.size()];
    for (int t = 0; t < body.length; t++) {
      double open = Math.log(bars.open()[t]);
      double high = Math.log(bars.high()[t]);
      double low = Math.log(bars.low()[t]);
      double close = Math.log(bars.close()[t]);
      body[t] = close - open;
      drift[t] = (high - close) * (high - open) + (low - close) * (low - open);
      if (t > 0) {
        gap[t] = open - Math.log(bars.close()[t - 1]);
      }
    }
    double k = 0.34 / (1.34 + (n + 1.0) / (n - 1));
    double[] volatility = Windows.unknownBefore(n, bars.size());
    for (int t = n; t < volatility.length; t++) {
      double gaps = Windows.sampleDeviation(gap, t, n);
      double bodies = Windows.sampleDeviation(body, t, n);
      double variance = gaps * gaps + k * bodies * bodies + (1 - k) * Windows.mean(drift, t, n);
      volatility[t] = Math.sqrt(SESSIONS_PER_YEAR * variance);
    }
    return volatility;
  }

  /** Sample deviation of the last {@code fast} over that of {@code slow} log returns, 1 if 0. */
  public static double[] volatilityRatio(double[] logReturns, int fast, int slow) {
    double[] ratio = Windows.unknownBefore(slow, logReturns.length);
    for (int t = slow; t < ratio.length; t++) {
      double divisor = Windows.sampleDeviation(logReturns, t, slow);
      ratio[t] = divisor == 0 ? 1 : Windows.sampleDeviation(logReturns, t, fast) / divisor;
    }
    return ratio;
  }

  /** Share of falls in the sum of n squared log returns, 0 to 1, 0.5 if that is 0; from bar n. */
  public static double[] downsideShare(double[] logReturns, int n) {
    double[] share = Windows.unknownBefore(n, logReturns.length);
    for (int t = n; t < share.length; t++) {
      double all = 0;
      double falls = 0;
      for (int i = t - n + 1; i <= t; i++) {
        double fall = Math.min(logReturns[i], 0);
        all += logReturns[i] * logReturns[i];
        falls += fall * fall;
      }
      share[t] = Windows.isZero(Math.sqrt(all)) ? 0.5 : falls / all;
    }
    return share;
  }
}
