package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;

/**
 * Expected variances of the sessions ahead.
 *
 * @param variances of the residuals, squared percent, of the next session first
 * @param autoregression weight of a return in the mean of the next; 0 for a constant mean
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record VolatilityForecast(double[] variances, double autoregression) {

  public VolatilityForecast {
    Check.that(variances.length > 0, "a forecast needs at least 1 session");
    Check.that(
        Math.abs(autoregression) < 1,
        "autoregression must lie strictly between -1 and 1, was %s",
        autoregression);
  }

  /** Under a mean that does not move. */
  public VolatilityForecast(double[] variances) {
    this(variances, 0);
  }

  /** Standard deviation of the return of the {@code session}-th session ahead, in percent. */
  public double dailyVolatility(int session) {
    double sum = 0;
    double weight = 1;
    for (int h = checked(session); h >= 1 && weight != 0; h--) {
      sum += weight * weight * variances[h - 1];
      weight *= autoregression;
    }
    return Math.sqrt(sum);
  }

  /**
   * Standard deviation, in percent, of the sum of the next {@code sessions} log returns. Residuals
   * are uncorrelated under the model; each counts with what it adds to the returns after it.
   */
  public double horizonVolatility(int sessions) {
    double sum = 0;
    for (int h = 0; h < checked(sessions); h++) {
      double weight = weight(sessions - h);
      sum += weight * weight * variances[h];
    }
    return Math.sqrt(sum);
  }

  /** Sum of the first powers of the autoregression. */
  private double weight(int powers) {
    return autoregression == 0
        ? 1
        : (1 - StrictMath.pow(autoregression, powers)) / (1 - autoregression);
  }

  private int checked(int session) {
    Check.that(
        session >= 1 && session <= variances.length,
        "the forecast reaches 1 to %s sessions ahead, asked was %s",
        variances.length,
        session);
    return session;
  }
}
