package io.nightdesk.quant.feature;

/** Highest and lowest of the last {@code n} values, in one pass. */
final class Extremes {

  private Extremes() {}

  /** Highest of the last {@code n}; first value {@code n - 1} bars after the input's. */
  static double[] highest(double[] x, int n) {
    return values(x, indices(x, n, 1));
  }

  /** Lowest of the last {@code n}. */
  static double[] lowest(double[] x, int n) {
    return values(x, indices(x, n, -1));
  }

  /**
   * Index of the highest of the last {@code n}, the latest of equals; -1 before the first value.
   */
  static int[] highestIndex(double[] x, int n) {
    return indices(x, n, 1);
  }

  /** Index of the lowest of the last {@code n}, the latest of equals; -1 before the first value. */
  static int[] lowestIndex(double[] x, int n) {
    return indices(x, n, -1);
  }

  private static double[] values(double[] x, int[] indices) {
    double[] values = new double[x.length];
    for (int t = 0; t < x.length; t++) {
      values[t] = indices[t] < 0 ? Double.NaN : x[indices[t]];
    }
    return values;
  }

  /** Keeps the candidates of the window in a queue whose values, times the sign, descend. */
  private static int[] indices(double[] x, int n, int sign) {
    int first = Windows.firstKnown(x);
    int[] found = new int[x.length];
    int[] queue = new int[x.length];
    int head = 0;
    int tail = 0;
    for (int t = 0; t < x.length; t++) {
      if (t < first) {
        found[t] = -1;
        continue;
      }
      while (tail > head && sign * x[queue[tail - 1]] <= sign * x[t]) {
        tail--;
      }
      queue[tail++] = t;
      if (queue[head] <= t - n) {
        head++;
      }
      found[t] = t < first + n - 1 ? -1 : queue[head];
    }
    return found;
  }
}
