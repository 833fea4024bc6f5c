package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What today's weights would have lost in the worst weeks of the past.
 *
 * <pre>  loss = - sum over i of weight(i) * (exp(sum of 5 log returns(i)) - 1) </pre>
 *
 * <p>A week is any 5 consecutive sessions; the holdings are not rebalanced within. The weeks given
 * do not overlap: the worst of all, then the worst of those that share no session with it, and so
 * on.
 *
 * @param worst the weeks with the greatest losses, the worst first
 * @param weeks number of weeks with all returns
 * @param incomplete number of weeks left out because a name that is held has no return in them
 */
public record StressWeeks(List<Week> worst, int weeks, int incomplete) {

  /** Sessions of a week. */
  public static final int SESSIONS = 5;

  /**
   * One week.
   *
   * @param firstSession index of its first session
   * @param loss decimal of the portfolio's value; negative is a gain
   */
  public record Week(int firstSession, double loss) {}

  public StressWeeks {
    worst = List.copyOf(worst);
  }

  /**
   * Looks for the worst weeks.
   *
   * @param weights of each name, decimals; negative is short
   * @param logReturns [name][session], decimals, oldest first; NaN where a name has none
   * @param count how many weeks, at least 1; fewer are given where there are no more
   */
  public static StressWeeks of(double[] weights, double[][] logReturns, int count) {
    Check.that(weights.length > 0, "a portfolio needs at least 1 name");
    Check.sameLength(weights.length, logReturns.length, "logReturns");
    Check.that(count >= 1, "count must be at least 1, was %s", count);
    int sessions = logReturns[0].length;
    for (int i = 0; i < weights.length; i++) {
      Check.finite(weights[i], "weight");
      Check.sameLength(sessions, logReturns[i].length, "logReturns of name " + i);
    }
    int windows = Math.max(0, sessions - SESSIONS + 1);
    double[] losses = new double[windows];
    for (int first = 0; first < windows; first++) {
      losses[first] = loss(weights, logReturns, first);
    }
    List<Integer> order =
        IntStream.range(0, windows)
            .filter(first -> !Double.isNaN(losses[first]))
            .boxed()
            .sorted((a, b) -> Double.compare(losses[b], losses[a]))
            .toList();
    List<Week> worst = new ArrayList<>();
    for (int first : order) {
      if (worst.size() < count
          && worst.stream().allMatch(w -> Math.abs(w.firstSession() - first) >= SESSIONS)) {
        worst.add(new Week(first, losses[first]));
      }
    }
    return new StressWeeks(worst, order.size(), windows - order.size());
  }

  private static double loss(double[] weights, double[][] logReturns, int first) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      double sum = 0;
      for (int t = first; t < first + SESSIONS; t++) {
        sum += logReturns[i][t];
      }
      loss -= weights[i] == 0 ? 0 : weights[i] * StrictMath.expm1(sum);
    }
    return loss;
  }
}
