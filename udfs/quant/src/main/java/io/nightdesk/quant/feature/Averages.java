package io.nightdesk.quant.feature;

/**
 * Moving averages, one value per bar.
 *
 * <p>Leading unknown values of the input are skipped: an average of an average starts where its
 * input does.
 */
final class Averages {

  private Averages() {}

  /** Mean of the last {@code n}; first value {@code n - 1} bars after the input's. */
  static double[] simple(double[] x, int n) {
    int first = Windows.firstKnown(x) + n - 1;
    double[] average = Windows.unknownBefore(first, x.length);
    for (int t = first; t < x.length; t++) {
      average[t] = Windows.mean(x, t, n);
    }
    return average;
  }

  /** Exponential, weight 2 / (n + 1); seeded by the mean of the first {@code n}. */
  static double[] exponential(double[] x, int n) {
    return exponentialFrom(x, n, Windows.firstKnown(x) + n - 1);
  }

  /** Exponential, with its seed, the mean of {@code n} values, at the bar {@code first}. */
  static double[] exponentialFrom(double[] x, int n, int first) {
    return recursive(x, n, first, 2.0 / (n + 1));
  }

  /** Wilder's: {@code (previous * (n - 1) + x) / n}, seeded by the mean of the first {@code n}. */
  static double[] wilder(double[] x, int n) {
    int first = Windows.firstKnown(x) + n - 1;
    double[] average = Windows.unknownBefore(first, x.length);
    if (first < x.length) {
      average[first] = Windows.mean(x, first, n);
    }
    for (int t = first + 1; t < x.length; t++) {
      average[t] = (average[t - 1] * (n - 1) + x[t]) / n;
    }
    return average;
  }

  private static double[] recursive(double[] x, int n, int first, double weight) {
    double[] average = Windows.unknownBefore(first, x.length);
    if (first < x.length) {
      average[first] = Windows.mean(x, first, n);
    }
    for (int t = first + 1; t < x.length; t++) {
      average[t] = average[t - 1] + weight * (x[t] - average[t - 1]);
    }
    return average;
  }
}
