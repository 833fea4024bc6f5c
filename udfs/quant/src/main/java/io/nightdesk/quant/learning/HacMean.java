package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;

/**
 * Mean of a series in time order, with a standard error that allows for autocorrelation and
 * heteroskedasticity (Bartlett weights).
 *
 * @param count number of values
 * @param mean their mean
 * @param standardError of the mean
 * @param lag highest autocorrelation allowed for
 * @see <a href="https://doi.org/10.2307/1913610">Newey and West (1987)</a>
 */
public record HacMean(int count, double mean, double standardError, int lag) {

  /**
   * With a given lag.
   *
   * @param values at least 2, oldest first
   * @param lag 0 to {@code values.length - 1}
   */
  public static HacMean of(double[] values, int lag) {
    int n = values.length;
    Check.that(n >= 2, "a standard error needs at least 2 values, has %s", n);
    Check.within(lag, 0, n - 1, "lag");
    double sum = 0;
    for (double value : values) {
      sum += Check.finite(value, "value");
    }
    double mean = sum / n;
    double longRun = autocovariance(values, mean, 0);
    for (int l = 1; l <= lag; l++) {
      longRun += 2 * (1 - l / (lag + 1.0)) * autocovariance(values, mean, l);
    }
    return new HacMean(n, mean, Math.sqrt(Math.max(0, longRun) / n), lag);
  }

  /**
   * For values made of labels that overlap: the lag is twice the horizon, because Bartlett weights
   * halve what lies at half the lag, and at least the rule of thumb 4 (n/100)^(2/9).
   */
  public static HacMean ofOverlapping(double[] values, int horizonSessions) {
    int thumb = (int) (4 * StrictMath.pow(values.length / 100.0, 2.0 / 9));
    return of(values, Math.min(values.length - 1, Math.max(2 * horizonSessions, thumb)));
  }

  /** Mean over its standard error; 0 where the mean is 0, infinite where only the error is. */
  public double tStatistic() {
    return mean == 0 ? 0 : mean / standardError;
  }

  private static double autocovariance(double[] values, double mean, int lag) {
    double sum = 0;
    for (int t = lag; t < values.length; t++) {
      sum += (values[t] - mean) * (values[t - lag] - mean);
    }
    return sum / values.length;
  }
}
