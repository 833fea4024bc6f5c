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
    for (int i = 0; i < n; i++) {
      xy += (i - centre) * (y[index - n + 1 + i] - mean);
    }
    double xx = n * ((double) n * n - 1) / 12;
    double slope = xy / xx;
    double deviation = Windows.populationDeviation(y, index, n);
    double determination =
        deviation == 0 ? 0 : Math.min(1, slope * slope * xx / n / (deviation * deviation));
    return new Line(slope, mean + slope * centre, determination);
  }
}
