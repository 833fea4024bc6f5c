package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;
import java.util.Arrays;

/**
 * Brier scores of forecasts and of the base rate, each a mean over the symbols of a session, one
 * element a session in time order.
 *
 * @param forecast mean squared error of the forecast probabilities
 * @param baseRate mean squared error of the base rates
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record SessionScores(double[] forecast, double[] baseRate) {

  public SessionScores {
    Check.sameLength(forecast.length, baseRate.length, "baseRate");
  }

  /**
   * From single forecasts, sorted by session and then in any fixed order.
   *
   * @param session a number that grows with time, such as the epoch day
   * @param probability forecast probability of up
   * @param baseRate base rate of up known at the as-of session
   * @param up whether it went up
   */
  public static SessionScores of(
      long[] session, double[] probability, double[] baseRate, boolean[] up) {
    Check.sameLength(session.length, probability.length, "probability");
    Check.sameLength(session.length, baseRate.length, "baseRate");
    Check.sameLength(session.length, up.length, "up");
    double[] forecasts = new double[session.length];
    double[] bases = new double[session.length];
    int sessions = 0;
    int from = 0;
    while (from < session.length) {
      int to = from;
      double forecastSum = 0;
      double baseSum = 0;
      while (to < session.length && session[to] == session[from]) {
        double outcome = up[to] ? 1 : 0;
        forecastSum += square(probability[to] - outcome);
        baseSum += square(baseRate[to] - outcome);
        to++;
      }
      Check.that(to == session.length || session[to] > session[from], "sessions must be ascending");
      forecasts[sessions] = forecastSum / (to - from);
      bases[sessions] = baseSum / (to - from);
      sessions++;
      from = to;
    }
    return new SessionScores(Arrays.copyOf(forecasts, sessions), Arrays.copyOf(bases, sessions));
  }

  private static double square(double value) {
    return value * value;
  }
}
