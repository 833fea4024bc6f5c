package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.special.Gamma;

/**
 * Lagrange multiplier test of conditional heteroskedasticity: T R^2 of the regression of the
 * squared value on those before, T being the length of the series.
 *
 * @param statistic chi-squared with as many degrees of freedom as lags when variances are constant
 * @param probability p-value
 * @see <a href="https://doi.org/10.2307/1912773">Engle (1982)</a>
 */
public record ArchTest(double statistic, double probability) {

  /**
   * Tests a series with one lag.
   *
   * @param values at least 3, such as returns or standardised residuals
   */
  public static ArchTest of(double[] values) {
    int n = values.length;
    Check.that(n >= 3, "the test needs at least 3 values, has %s", n);
    double[] squares = squares(values);
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
    return chiSquared(xx > 0 && yy > 0 ? n * (xy * xy) / (xx * yy) : 0, 1);
  }

  /**
   * Tests a series with several lags.
   *
   * @param values more than twice as many as lags, and one more
   * @param lags at least 1
   */
  public static ArchTest of(double[] values, int lags) {
    Check.that(lags >= 1, "lags must be at least 1, was %s", lags);
    int n = values.length;
    Check.that(
        n > 2 * lags + 1, "a test with %s lags needs more than %s values", lags, 2 * lags + 1);
    if (lags == 1) {
      return of(values);
    }
    double[] squares = squares(values);
    double[][] earlier = new double[n - lags][lags + 1];
    double[] later = new double[n - lags];
    double mean = 0;
    for (int t = lags; t < n; t++) {
      later[t - lags] = squares[t];
      mean += squares[t] / (n - lags);
      earlier[t - lags][lags] = 1;
      for (int lag = 1; lag <= lags; lag++) {
        earlier[t - lags][lag - 1] = squares[t - lag];
      }
    }
    RealMatrix regressors = new Array2DRowRealMatrix(earlier, false);
    RealVector answers = new ArrayRealVector(later, false);
    RealVector weights = new SingularValueDecomposition(regressors).getSolver().solve(answers);
    RealVector rest = answers.subtract(regressors.operate(weights));
    double total = answers.mapSubtract(mean).dotProduct(answers.mapSubtract(mean));
    double share = total > 0 ? Math.max(0, 1 - rest.dotProduct(rest) / total) : 0;
    return chiSquared(n * share, lags);
  }

  private static ArchTest chiSquared(double statistic, int lags) {
    double probability = statistic > 0 ? Gamma.regularizedGammaQ(0.5 * lags, statistic / 2) : 1;
    return new ArchTest(statistic, probability);
  }

  private static double[] squares(double[] values) {
    double[] squares = new double[values.length];
    for (int t = 0; t < squares.length; t++) {
      squares[t] = Check.finite(values[t], "value") * values[t];
    }
    return squares;
  }
}
