package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;

/**
 * Thin trading before the open and after the close, so that a reader who does not filter by session
 * notices. Its volume is no part of the daily bar's.
 */
final class ExtendedHours {

  private static final int BEFORE = 60;
  private static final int AFTER = 60;

  private ExtendedHours() {}

  static MinuteSeries generate(
      CounterStream draws, DailySeries bars, int index, int openMinute, int closeMinute) {
    MinuteSeries result = new MinuteSeries(1, BEFORE + AFTER);
    double open = bars.open(index);
    double close = bars.close(index);
    long typical = Math.max(1, bars.volume(index) / 40_000);
    for (int k = 0; k < BEFORE; k++) {
      addQuiet(result, draws, openMinute - BEFORE + k, open, typical);
    }
    for (int k = 0; k < AFTER; k++) {
      addQuiet(result, draws, closeMinute + k, close, typical);
    }
    return result;
  }

  private static void addQuiet(
      MinuteSeries series, CounterStream draws, int minute, double price, long typical) {
    double first = near(draws, price);
    double last = near(draws, price);
    long volume = 1 + (long) (typical * draws.uniform());
    series.add(minute, first, Math.max(first, last), Math.min(first, last), last, volume);
  }

  private static double near(CounterStream draws, double price) {
    return Math.max(1, Math.rint(100 * price * (1 + 0.002 * (draws.uniform() - 0.5)))) / 100;
  }
}
