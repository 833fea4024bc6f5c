package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.special.Gamma;

/**
 * Portmanteau test of autocorrelation.
 *
 * <pre>  Q = T (T+2) sum over k of rho(k)^2 / (T-k) </pre>
 *
 * @param statistic chi-squared with as many degrees of freedom as lags, less the fitted parameters,
 *     when nothing is autocorrelated
 * @param probability p-value
 * @see <a href="https://doi.org/10.1093/biomet/65.2.297">Ljung and Box (1978)</a>
 */
public record LjungBox(double statistic, double probability) {

  /**
   * Tests a series.
   *
   * @param values more than lags, such as standardised residuals
   * @param lags at least 1
   */
  public static LjungBox of(double[] values, int lags) {
    return ofResiduals(values, lags, 0);
  }

  /** Tests the squares of a series, which show what variance a model has left unexplained. */
  public static LjungBox ofSquares(double[] values, int lags) {
    double[] squares = new double[values.length];
    for (int t = 0; t < squares.length; t++) {
      squares[t] = values[t] * values[t];
    }
    return of(squares, lags);
  }

  /**
   * Tests the residuals of a fitted mean.
   *
   * @param values more than lags
   * @param lags more than {@code fittedParameters}
   * @param fittedParameters autoregressive and moving average parameters; each costs a degree of
   *     freedom
   */
  public static LjungBox ofResiduals(double[] values, int lags, int fittedParameters) {
    int n = values.length;
    Check.that(
        lags > fittedParameters && fittedParameters >= 0,
        "lags must be more than the %s fitted parameters, was %s",
        fittedParameters,
        lags);
    Check.that(n > lags, "a test with %s lags needs more values than %s", lags, n);
    double mean = 0;
    for (double value : values) {
      mean += Check.finite(value, "value") / n;
    }
    double total = autocovariance(values, mean, 0);
    double sum = 0;
    for (int lag = 1; lag <= lags && total > 0; lag++) {
      double correlation = autocovariance(values, mean, lag) / total;
      sum += correlation * correlation / (n - lag);
    }
    double statistic = (double) n * (n + 2) * sum;
    double freedom = lags - fittedParameters;
    double probability = statistic > 0 ? Gamma.regularizedGammaQ(0.5 * freedom, statistic / 2) : 1;
    return new LjungBox(statistic, probability);
  }

  private static double autocovariance(double[] values, double mean, int lag) {
    double sum = 0;
    for (int t = lag; t < values.length; t++) {
      sum += (values[t] - mean) * (values[t - lag] - mean);
    }
    return sum;
  }
}
