package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.special.Erf;

/**
 * Test whether two forecasts lose equally: the mean difference of their losses over its standard
 * error, which allows for autocorrelation by Bartlett weights.
 *
 * @param meanDifference loss of the first less that of the second; negative where the first is
 *     better
 * @param statistic standard normal when both lose equally
 * @param probability two-sided p-value
 * @see <a href="https://doi.org/10.1080/07350015.1995.10524599">Diebold and Mariano (1995)</a>
 * @see <a href="https://doi.org/10.2307/1913610">Newey and West (1987)</a>
 */
public record DieboldMariano(double meanDifference, double statistic, double probability) {

  /**
   * Compares two series of losses on the same sessions.
   *
   * @param first at least 2, in time order
   * @param second as many
   * @param lag highest autocorrelation allowed for, 0 to the number of losses less 1; at least the
   *     horizon less 1
   */
  public static DieboldMariano of(double[] first, double[] second, int lag) {
    int n = first.length;
    Check.sameLength(n, second.length, "second losses");
    Check.that(n >= 2, "the test needs at least 2 losses, has %s", n);
    Check.within(lag, 0, n - 1, "lag");
    double[] differences = new double[n];
    double mean = 0;
    for (int t = 0; t < n; t++) {
      differences[t] = Check.finite(first[t] - second[t], "difference of losses");
      mean += differences[t] / n;
    }
    double longRun = autocovariance(differences, mean, 0);
    for (int k = 1; k <= lag; k++) {
      longRun += 2 * (1 - k / (lag + 1.0)) * autocovariance(differences, mean, k);
    }
    double error = Math.sqrt(Math.max(0, longRun) / n);
    double statistic = mean == 0 ? 0 : mean / error;
    return new DieboldMariano(mean, statistic, Erf.erfc(Math.abs(statistic) / Math.sqrt(2)));
  }

  private static double autocovariance(double[] values, double mean, int lag) {
    double sum = 0;
    for (int t = lag; t < values.length; t++) {
      sum += (values[t] - mean) * (values[t - lag] - mean);
    }
    return sum / values.length;
  }
}
