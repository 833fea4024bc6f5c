package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;

/**
 * Expected variances of the sessions ahead.
 *
 * @param variances squared percent, of the next session first
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record VolatilityForecast(double[] variances) {

  public VolatilityForecast {
    Check.that(variances.length > 0, "a forecast needs at least 1 session");
  }

  /** Standard deviation of the return of the {@code session}-th session ahead, in percent. */
  public double dailyVolatility(int session) {
    return Math.sqrt(variances[checked(session) - 1]);
  }

  /**
   * Standard deviation, in percent, of the sum of the next {@code sessions} log returns, which are
   * uncorrelated under the model.
   */
  public double horizonVolatility(int sessions) {
    double sum = 0;
    for (int h = 0; h < checked(sessions); h++) {
      sum += variances[h];
    }
    return Math.sqrt(sum);
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
