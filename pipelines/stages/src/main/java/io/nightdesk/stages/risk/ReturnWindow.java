package io.nightdesk.stages.risk;

import io.nightdesk.stages.bars.KnownBars;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The total returns of one symbol in percent, without those that are not known, each with its
 * session: what volatility is fitted to and filtered over.
 */
final class ReturnWindow {

  private final int[] epochDays;
  private final double[] percent;

  private ReturnWindow(int[] epochDays, double[] percent) {
    this.epochDays = epochDays;
    this.percent = percent;
  }

  static ReturnWindow of(KnownBars bars) {
    double[] returns = bars.totalReturns();
    int[] days = new int[returns.length];
    double[] percent = new double[returns.length];
    int n = 0;
    for (int t = 0; t < returns.length; t++) {
      if (Double.isFinite(returns[t])) {
        days[n] = bars.series().epochDays()[t];
        percent[n++] = 100 * returns[t];
      }
    }
    return new ReturnWindow(Arrays.copyOf(days, n), Arrays.copyOf(percent, n));
  }

  int count() {
    return percent.length;
  }

  /** Number of returns up to and including a session. */
  int countThrough(LocalDate session) {
    int at = Arrays.binarySearch(epochDays, (int) session.toEpochDay());
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The last {@code length} returns of the first {@code count}, or all if there are fewer. */
  double[] last(int length, int count) {
    return Arrays.copyOfRange(percent, Math.max(0, count - length), count);
  }

  LocalDate session(int index) {
    return LocalDate.ofEpochDay(epochDays[index]);
  }

  double percent(int index) {
    return percent[index];
  }
}
