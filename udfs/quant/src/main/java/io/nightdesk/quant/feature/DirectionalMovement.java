package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * Wilder's directional indicators +DI and -DI, 0 to 100, from bar n on.
 *
 * <p>Sums are seeded by the n - 1 values of bars 1 to n - 1; from bar n {@code S = S - S / n + x}.
 * This is TA-Lib's seeding.
 *
 * @param plus +DI, 0 where the true range is 0
 * @param minus -DI
 * @param n length of the smoothing in bars
 */
@SuppressWarnings("ArrayRecordComponent") // one value per bar; nobody compares or writes to it
record DirectionalMovement(double[] plus, double[] minus, int n) {

  static DirectionalMovement of(Series bars, int n) {
    double[] high = bars.high();
    double[] low = bars.low();
    double[] range = bars.trueRange();
    double[] plus = Windows.unknownBefore(n, high.length);
    double[] minus = Windows.unknownBefore(n, high.length);
    double sumUp = 0;
    double sumDown = 0;
    double sumRange = 0;
    for (int t = 1; t < high.length; t++) {
      double up = high[t] - high[t - 1];
      double down = low[t - 1] - low[t];
      double keep = t < n ? 1 : 1 - 1.0 / n;
      sumUp = sumUp * keep + (up > 0 && up > down ? up : 0);
      sumDown = sumDown * keep + (down > 0 && down > up ? down : 0);
      sumRange = sumRange * keep + range[t];
      if (t >= n) {
        plus[t] = Windows.ratio(100 * sumUp, sumRange, 0);
        minus[t] = Windows.ratio(100 * sumDown, sumRange, 0);
      }
    }
    return new DirectionalMovement(plus, minus, n);
  }

  /** {@code (+DI - -DI) / (+DI + -DI)}, 0 if the sum is 0; from bar n. */
  double[] difference() {
    double[] difference = Windows.unknownBefore(n, plus.length);
    for (int t = n; t < plus.length; t++) {
      difference[t] = Windows.ratio(plus[t] - minus[t], plus[t] + minus[t], 0);
    }
    return difference;
  }

  /**
   * ADX: Wilder mean of {@code 100 |+DI - -DI| / (+DI + -DI)}, seeded by the mean over bars n to 2n
   * - 1. A bar without movement adds nothing to the seed and leaves the average as it was, as in
   * TA-Lib.
   */
  double[] averageIndex() {
    int first = 2 * n - 1;
    double[] average = Windows.unknownBefore(first, plus.length);
    double current = 0;
    for (int t = n; t < plus.length; t++) {
      double sum = plus[t] + minus[t];
      if (!Windows.isZero(sum)) {
        double index = 100 * Math.abs(plus[t] - minus[t]) / sum;
        current = t <= first ? current + index / n : (current * (n - 1) + index) / n;
      }
      if (t >= first) {
        average[t] = current;
      }
    }
    return average;
  }
}
