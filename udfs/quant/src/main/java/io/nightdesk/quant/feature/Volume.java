package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * What volume says about a price.
 *
 * <p>Bars in, one value per bar out; NaN before the first valid bar, which each method names; 0
 * where a volume that one would divide by is 0. None changes when prices are divided and volumes
 * multiplied by the same number.
 */
public final class Volume {

  /** Bars over which volume is averaged where it only scales. */
  private static final int SCALE = 20;

  /** Money flows below one dollar are TA-Lib's zero. */
  private static final double LEAST_FLOW = 1;

  /** Typical prices closer than this share are equal but for the rounding of their sums. */
  private static final double ROUNDING = 1e-12;

  private static final double PER_BILLION = 1e9;

  private Volume() {}

  /**
   * {@code (OBV - OBV(n bars before)) / sum of V}, -1 to 1, on-balance volume being the sum of V
   * signed by the change of C; from bar n.
   */
  public static double[] onBalanceSlope(Series bars, int n) {
    double[] close = bars.close();
    double[] signed = Windows.unknownBefore(1, close.length);
    for (int t = 1; t < close.length; t++) {
      signed[t] = Math.signum(close[t] - close[t - 1]) * bars.volume()[t];
    }
    double[] slope = Windows.unknownBefore(n, close.length);
    for (int t = n; t < close.length; t++) {
      slope[t] = Windows.ratio(Windows.sum(signed, t, n), Windows.sum(bars.volume(), t, n), 0);
    }
    return slope;
  }

  /** Chaikin money flow, -1 to 1: flow, see {@link #flow}, over volume of n bars; from n - 1. */
  public static double[] chaikinFlow(Series bars, int n) {
    double[] flow = flow(bars);
    double[] share = Windows.unknownBefore(n - 1, flow.length);
    for (int t = n - 1; t < flow.length; t++) {
      share[t] = Windows.ratio(Windows.sum(flow, t, n), Windows.sum(bars.volume(), t, n), 0);
    }
    return share;
  }

  /**
   * Money flow index, 0 to 100: share of rising bars in the sum of typical price times volume over
   * n bars; 0 if the sum is below 1; from bar n.
   */
  public static double[] moneyFlowIndex(Series bars, int n) {
    double[] price = bars.typicalPrice();
    double[] rising = Windows.unknownBefore(1, price.length);
    double[] falling = Windows.unknownBefore(1, price.length);
    for (int t = 1; t < price.length; t++) {
      double flow = price[t] * bars.volume()[t];
      double change = price[t] / price[t - 1] - 1;
      rising[t] = change > ROUNDING ? flow : 0;
      falling[t] = change < -ROUNDING ? flow : 0;
    }
    double[] index = Windows.unknownBefore(n, price.length);
    for (int t = n; t < price.length; t++) {
      double up = Windows.sum(rising, t, n);
      double all = up + Windows.sum(falling, t, n);
      index[t] = all < LEAST_FLOW ? 0 : 100 * up / all;
    }
    return index;
  }

  /**
   * Chaikin oscillator {@code EMA3 - EMA10} of the accumulated flow, see {@link #flow}, over the
   * mean volume of 20 bars; from bar 19. Both averages start at the flow of bar 0, as in TA-Lib.
   */
  public static double[] chaikinOscillator(Series bars) {
    double[] flow = flow(bars);
    double[] volume = Averages.simple(bars.volume(), SCALE);
    double[] oscillator = new double[flow.length];
    double accumulated = 0;
    double fast = 0;
    double slow = 0;
    for (int t = 0; t < flow.length; t++) {
      accumulated += flow[t];
      fast = t == 0 ? accumulated : fast + 2.0 / 4 * (accumulated - fast);
      slow = t == 0 ? accumulated : slow + 2.0 / 11 * (accumulated - slow);
      oscillator[t] = Windows.ratio(fast - slow, volume[t], 0);
    }
    return oscillator;
  }

  /** Force: {@code EMA(n) of (C - C1) V, over C times the mean V of 20 bars}; from bar 19. */
  public static double[] force(Series bars, int n) {
    double[] close = bars.close();
    double[] force = Windows.unknownBefore(1, close.length);
    for (int t = 1; t < close.length; t++) {
      force[t] = (close[t] - close[t - 1]) * bars.volume()[t];
    }
    double[] average = Averages.exponential(force, n);
    double[] volume = Averages.simple(bars.volume(), SCALE);
    double[] ratio = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      ratio[t] = Windows.ratio(average[t] / close[t], volume[t], 0);
    }
    return ratio;
  }

  /**
   * Ease of movement: 10,000 times the mean over n bars of {@code move / C · (H - L) / C / (V /
   * mean V of 20 bars)}, the move that of the middle of the range; 0 for a bar without volume; from
   * bar n + 18.
   */
  public static double[] easeOfMovement(Series bars, int n) {
    double[] high = bars.high();
    double[] low = bars.low();
    double[] close = bars.close();
    double[] volume = Averages.simple(bars.volume(), SCALE);
    double[] ease = Windows.unknownBefore(1, close.length);
    for (int t = 1; t < close.length; t++) {
      double move = ((high[t] + low[t]) / 2 - (high[t - 1] + low[t - 1]) / 2) / close[t];
      double range = (high[t] - low[t]) / close[t];
      ease[t] = move * range * Windows.ratio(volume[t], bars.volume()[t], 0);
    }
    double[] mean = Windows.unknownBefore(n + SCALE - 2, close.length);
    for (int t = n + SCALE - 2; t < close.length; t++) {
      mean[t] = 1e4 * Windows.mean(ease, t, n);
    }
    return mean;
  }

  /** {@code C / (sum of typical price times V / sum of V) - 1} over n bars; from bar n - 1. */
  public static double[] averagePriceDistance(Series bars, int n) {
    double[] flow = new double[bars.size()];
    for (int t = 0; t < flow.length; t++) {
      flow[t] = bars.typicalPrice()[t] * bars.volume()[t];
    }
    double[] distance = Windows.unknownBefore(n - 1, flow.length);
    for (int t = n - 1; t < flow.length; t++) {
      double volume = Windows.sum(bars.volume(), t, n);
      double price = Windows.sum(flow, t, n) / volume;
      distance[t] = Windows.isZero(volume) ? 0 : bars.close()[t] / price - 1;
    }
    return distance;
  }

  /** {@code V / SMA(V, n)}; from bar n - 1. */
  public static double[] ratio(double[] volume, int n) {
    double[] average = Averages.simple(volume, n);
    double[] ratio = new double[volume.length];
    for (int t = 0; t < volume.length; t++) {
      ratio[t] = Windows.ratio(volume[t], average[t], 0);
    }
    return ratio;
  }

  /** Standard score of {@code ln max(V, 1)} over n bars, 0 if V is constant; from bar n - 1. */
  public static double[] standardScore(double[] volume, int n) {
    double[] log = logarithm(volume);
    double[] score = Windows.unknownBefore(n - 1, log.length);
    for (int t = n - 1; t < log.length; t++) {
      score[t] = Windows.standardScore(log, t, n);
    }
    return score;
  }

  /**
   * Price impact {@code ln(1 + 1e9 · mean of |C / C1 - 1| / (C V))} over those of n bars that have
   * volume, per billion dollars; 0 if none has; from bar n.
   *
   * @see <a href="https://doi.org/10.1016/S1386-4181(01)00024-6">Amihud (2002)</a>
   */
  public static double[] priceImpact(Series bars, int n) {
    double[] volume = bars.volume();
    double[] impact = Windows.unknownBefore(1, volume.length);
    double[] traded = new double[volume.length];
    for (int t = 1; t < volume.length; t++) {
      traded[t] = volume[t] > 0 ? 1 : 0;
      double dollars = bars.close()[t] * volume[t];
      impact[t] = volume[t] > 0 ? Math.abs(bars.simpleReturns()[t]) / dollars : 0;
    }
    double[] mean = Windows.unknownBefore(n, volume.length);
    for (int t = n; t < volume.length; t++) {
      double count = Windows.sum(traded, t, n);
      mean[t] = count == 0 ? 0 : Math.log1p(PER_BILLION * Windows.sum(impact, t, n) / count);
    }
    return mean;
  }

  /** Correlation of C and {@code ln max(V, 1)}, 0 if either is constant; from bar n - 1. */
  public static double[] priceCorrelation(Series bars, int n) {
    double[] log = logarithm(bars.volume());
    double[] correlation = Windows.unknownBefore(n - 1, log.length);
    for (int t = n - 1; t < log.length; t++) {
      correlation[t] = Windows.correlation(bars.close(), log, t, n);
    }
    return correlation;
  }

  /** Volume times the place of C in its bar: {@code ((C - L) - (H - C)) / (H - L)}, 0 if H = L. */
  static double[] flow(Series bars) {
    double[] flow = new double[bars.size()];
    for (int t = 0; t < flow.length; t++) {
      double high = bars.high()[t];
      double low = bars.low()[t];
      double close = bars.close()[t];
      flow[t] = Windows.ratio((close - low) - (high - close), high - low, 0) * bars.volume()[t];
    }
    return flow;
  }

  private static double[] logarithm(double[] volume) {
    double[] log = new double[volume.length];
    for (int t = 0; t < volume.length; t++) {
      log[t] = Math.log(Math.max(volume[t], 1));
    }
    return log;
  }
}
