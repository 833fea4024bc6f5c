package io.nightdesk.quant.feature;

/**
 * The least-squares line through the {@code n} values that end at an index, over 0 .. n - 1.
 *
 * @param slope change per bar
 * @param end value of the line at the last bar
 * @param determination share of the variance that the line explains, 0 to 1; 0 for a constant
 *     window
 */
record Line(double slope, double end, double determination) {

  static Line through(double[] y, int index, int n) {
    double centre = (n - 1) / 2.0;
    double mean = Windows.mean(y, index, n);
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double e = y[index - n + 1 + i] - mean;
      xy += (i - centre) * e;
      yy += e * e;
    }
    double xx = n * ((double) n * n - 1) / 12;
    double slope = xy / xx;
    boolean constant = Windows.deviation(yy, n, mean) == 0;
    double determination = constant ? 0 : Math.min(1, xy * xy / (xx * yy));
    return new Line(slope, mean + slope * centre, determination);
  }
}
