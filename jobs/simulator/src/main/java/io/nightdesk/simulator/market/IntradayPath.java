package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;

/**
 * Minute bars that add up to a daily bar: first open, extremes, last close and total volume are the
 * day's.
 *
 * <p>Between the two ends the path is a Brownian bridge whose steps and volumes are U-shaped over
 * the session. Minutes without a trade have no bar, and a few sessions have an intraday halt.
 */
final class IntradayPath {

  private static final double HALT_PROBABILITY = 1.0 / 400;
  private static final double VOLUME_NOISE = 0.45;

  /** Below about this many expected shares a minute may pass without a trade. */
  private static final double THIN_SHARES = 120;

  private final CounterStream draws;
  private final int minutes;
  private final double open;
  private final double high;
  private final double low;
  private final double close;

  private IntradayPath(CounterStream draws, int minutes, DailySeries bars, int index) {
    this.draws = draws;
    this.minutes = minutes;
    open = bars.open(index);
    high = bars.high(index);
    low = bars.low(index);
    close = bars.close(index);
  }

  /**
   * The bars of the day at {@code index}.
   *
   * @param firstMinute minute of the open, counted from midnight in New York
   * @param minutes length of the session
   * @param sigma standard deviation of the day's log return from open to close
   */
  static MinuteSeries generate(
      CounterStream draws,
      DailySeries bars,
      int index,
      int firstMinute,
      int minutes,
      double sigma) {
    IntradayPath path = new IntradayPath(draws, minutes, bars, index);
    double[] closes = path.closes(sigma);
    int top = firstOf(closes, true);
    int bottom = firstOf(closes, false);
    long[] volumes = path.volumes(bars.volume(index), top, bottom);
    MinuteSeries result = new MinuteSeries(1, minutes);
    double last = path.open;
    for (int k = 0; k < minutes; k++) {
      double wick = path.open * sigma / Math.sqrt(minutes) * 0.5;
      double up = Math.max(last, closes[k]) + wick * draws.uniform();
      double down = Math.min(last, closes[k]) - wick * draws.uniform();
      double highest = k == top ? path.high : Math.min(path.high, cents(up));
      double lowest = k == bottom ? path.low : Math.max(path.low, cents(down));
      if (volumes[k] > 0) {
        result.add(firstMinute + k, last, highest, lowest, closes[k], volumes[k]);
      }
      last = closes[k];
    }
    return result;
  }

  /** Closing prices of the minutes, within the day's range, the last one being the day's close. */
  private double[] closes(double sigma) {
    double[] logs = new double[minutes];
    double end = StrictMath.log(close / open);
    double[] spread = new double[minutes];
    double total = 0;
    for (int k = 0; k < minutes; k++) {
      total += activity(k);
      spread[k] = total;
    }
    double walk = 0;
    for (int k = 0; k < minutes; k++) {
      walk += sigma * Math.sqrt(activity(k) / total) * draws.gaussian();
      logs[k] = walk;
    }
    for (int k = 0; k < minutes; k++) {
      logs[k] += spread[k] / total * (end - walk);
    }
    fit(logs, end);
    double[] closes = new double[minutes];
    for (int k = 0; k < minutes; k++) {
      closes[k] = Math.min(high, Math.max(low, cents(open * StrictMath.exp(logs[k]))));
    }
    closes[minutes - 1] = close;
    return closes;
  }

  /** Stretches what lies above both ends, and below both, so that it just fits the day's range. */
  private void fit(double[] logs, double end) {
    double top = Math.max(0, end);
    double bottom = Math.min(0, end);
    double highest = Arrays.stream(logs).max().orElse(top);
    double lowest = Arrays.stream(logs).min().orElse(bottom);
    double stretchUp = highest > top ? (StrictMath.log(high / open) - top) / (highest - top) : 1;
    double stretchDown =
        lowest < bottom ? (bottom - StrictMath.log(low / open)) / (bottom - lowest) : 1;
    for (int k = 0; k < logs.length; k++) {
      if (logs[k] > top) {
        logs[k] = top + (logs[k] - top) * stretchUp;
      } else if (logs[k] < bottom) {
        logs[k] = bottom - (bottom - logs[k]) * stretchDown;
      }
    }
  }

  /** Whole shares of each minute that sum to the day's; 0 where nothing trades. */
  private long[] volumes(long total, int top, int bottom) {
    int halted = draws.uniform() < HALT_PROBABILITY ? 15 + draws.nextInt(46) : 0;
    int haltStart = 1 + draws.nextInt(Math.max(1, minutes - 62));
    double[] weights = new double[minutes];
    double sum = 0;
    for (int k = 0; k < minutes; k++) {
      weights[k] = activity(k) * StrictMath.exp(VOLUME_NOISE * draws.gaussian());
      sum += weights[k];
    }
    double kept = 0;
    for (int k = 0; k < minutes; k++) {
      boolean needed = k == 0 || k == minutes - 1 || k == top || k == bottom;
      boolean inHalt = k >= haltStart && k < haltStart + halted;
      double expected = weights[k] / sum * total;
      boolean silent = draws.uniform() < StrictMath.exp(-expected / THIN_SHARES);
      if (!needed && (inHalt || silent)) {
        weights[k] = 0;
      }
      kept += weights[k];
    }
    long[] volumes = new long[minutes];
    double before = 0;
    long given = 0;
    for (int k = 0; k < minutes; k++) {
      before += weights[k];
      long through = k == minutes - 1 ? total : Math.min(total, (long) (before / kept * total));
      volumes[k] = through - given;
      given = through;
    }
    return volumes;
  }

  /** U-shaped variance and volume of a minute, relative to a quiet one. */
  private double activity(int k) {
    double place = 2 * (k + 0.5) / minutes - 1;
    return 1 + 2.5 * place * place * place * place + (k == minutes - 1 ? 6 : 0);
  }

  private static int firstOf(double[] closes, boolean highest) {
    int found = 0;
    for (int k = 1; k < closes.length; k++) {
      if (highest ? closes[k] > closes[found] : closes[k] < closes[found]) {
        found = k;
      }
    }
    return found;
  }

  private static double cents(double value) {
    return Math.max(1, Math.rint(value * 100)) / 100;
  }
}
