package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import java.util.Arrays;

/**
 * Simulated sums of the log returns of the sessions ahead.
 *
 * @param sessions length of the horizon
 * @param returns one a path, in percent, in the order of the paths
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record HorizonReturns(int sessions, double[] returns) {

  public HorizonReturns {
    Check.that(sessions >= 1, "a horizon needs at least 1 session, was %s", sessions);
    Check.that(returns.length >= 1, "a simulation needs at least 1 path");
  }

  /** Mean of the sums, in percent. */
  public double mean() {
    return Arrays.stream(returns).sum() / returns.length;
  }

  /**
   * Quantiles of the sums, in percent, interpolated linearly between neighbours.
   *
   * @param probabilities each strictly between 0 and 1, such as 0.05 for the VaR at 95 % with its
   *     sign turned
   */
  public double[] quantiles(double... probabilities) {
    double[] sorted = returns.clone();
    Arrays.sort(sorted);
    double[] result = new double[probabilities.length];
    for (int i = 0; i < result.length; i++) {
      double place = StudentT.checked(probabilities[i]) * (sorted.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      result[i] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
    return result;
  }
}
