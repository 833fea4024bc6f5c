package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.special.Gamma;

/**
 * Lagrange multiplier test of conditional heteroskedasticity with one lag: T R^2 of the regression
 * of the squared value on the one before.
 *
 * @param statistic chi-squared with 1 degree of freedom when variances are constant
 * @param probability p-value
 * @see <a href="https://doi.org/10.2307/1912773">Engle (1982)</a>
 */
public record ArchTest(double statistic, double probability) {

  /**
   * Tests a series.
   *
   * @param values at least 3, such as returns or standardised residuals
   */
  public static ArchTest of(double[] values) {
    int n = values.length;
    Check.that(n >= 3, "the test needs at least 3 values, has %s", n);
    double[] squares = new double[n];
    for (int t = 0; t < n; t++) {
      squares[t] = Check.finite(values[t], "value") * values[t];
    }
    double earlierMean = 0;
    double laterMean = 0;
    for (int t = 1; t < n; t++) {
      earlierMean += squares[t - 1] / (n - 1);
      laterMean += squares[t] / (n - 1);
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int t = 1; t < n; t++) {
      double x = squares[t - 1] - earlierMean;
      double y = squares[t] - laterMean;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    double statistic = xx > 0 && yy > 0 ? n * (xy * xy) / (xx * yy) : 0;
    double probability = statistic > 0 ? Gamma.regularizedGammaQ(0.5, statistic / 2) : 1;
    return new ArchTest(statistic, probability);
  }
}
