package io.nightdesk.quant.feature;

import java.util.Arrays;

/**
 * Sums and moments over the {@code n} values that end at an index.
 *
 * <p>Each is a function of its window alone: no running sums, whose rounding errors would depend on
 * where a pass began.
 */
final class Windows {

  /** Magnitudes below this count as zero, as in TA-Lib. */
  private static final double ZERO = 1e-8;

  /** A deviation below this share of the mean is rounding. */
  private static final double ROUNDING = 1e-12;

  private Windows() {}

  /** An array for one value per bar, unknown before the index {@code first}. */
  static double[] unknownBefore(int first, int size) {
    double[] values = new double[size];
    Arrays.fill(values, 0, Math.min(first, size), Double.NaN);
    return values;
  }

  /** Index of the first known value; the length if there is none. */
  static int firstKnown(double[] x) {
    int first = 0;
    while (first < x.length && Double.isNaN(x[first])) {
      first++;
    }
    return first;
  }

  static boolean isZero(double value) {
    return Math.abs(value) < ZERO;
  }

  /** {@code value / divisor}, or {@code otherwise} where the divisor counts as zero. */
  static double ratio(double value, double divisor, double otherwise) {
    return isZero(divisor) ? otherwise : value / divisor;
  }

  static double sum(double[] x, int end, int n) {
    double a = 0; // four independent sums: additions need not wait for each other
    double b = 0;
    double c = 0;
    double d = 0;
    int i = end - n + 1;
    for (; i + 3 <= end; i += 4) {
      a += x[i];
      b += x[i + 1];
      c += x[i + 2];
      d += x[i + 3];
    }
    for (; i <= end; i++) {
      a += x[i];
    }
    return (a + b) + (c + d);
  }

  static double mean(double[] x, int end, int n) {
    return sum(x, end, n) / n;
  }

  /** Sum of squared distances from a centre. */
  static double squares(double[] x, int end, int n, double centre) {
    double a = 0;
    double b = 0;
    int i = end - n + 1;
    for (; i + 1 <= end; i += 2) {
      double even = x[i] - centre;
      double odd = x[i + 1] - centre;
      a += even * even;
      b += odd * odd;
    }
    if (i == end) {
      a += (x[i] - centre) * (x[i] - centre);
    }
    return a + b;
  }

  /** Standard deviation, divided by n; 0 for a constant window. */
  static double populationDeviation(double[] x, int end, int n) {
    double mean = mean(x, end, n);
    return deviation(squares(x, end, n, mean), n, mean);
  }

  /** Standard deviation, divided by n - 1; 0 for a constant window. */
  static double sampleDeviation(double[] x, int end, int n) {
    double mean = mean(x, end, n);
    return deviation(squares(x, end, n, mean), n - 1, mean);
  }

  /** Root of squares over a divisor; 0 where it is but the rounding of values about the mean. */
  static double deviation(double squares, int divisor, double mean) {
    double deviation = Math.sqrt(squares / divisor);
    return isZero(deviation) || deviation < ROUNDING * Math.abs(mean) ? 0 : deviation;
  }

  /** Distance of the last value from the mean in sample standard deviations; 0 if these are 0. */
  static double standardScore(double[] x, int end, int n) {
    double mean = mean(x, end, n);
    double deviation = deviation(squares(x, end, n, mean), n - 1, mean);
    return deviation == 0 ? 0 : (x[end] - mean) / deviation;
  }

  /** Pearson's correlation; 0 if either window is constant. */
  static double correlation(double[] x, double[] y, int end, int n) {
    double meanX = mean(x, end, n);
    double meanY = mean(y, end, n);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = end - n + 1; i <= end; i++) {
      double ex = x[i] - meanX;
      double ey = y[i] - meanY;
      xx += ex * ex;
      xy += ex * ey;
      yy += ey * ey;
    }
    double deviations = deviation(xx, n, meanX) * deviation(yy, n, meanY);
    return deviations == 0 ? 0 : Math.max(-1, Math.min(1, xy / n / deviations));
  }
}
