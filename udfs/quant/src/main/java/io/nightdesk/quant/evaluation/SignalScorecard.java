package io.nightdesk.quant.evaluation;

import io.nightdesk.quant.Check;

/**
 * What signals earned. A win rate says nothing alone: it stands beside the base rate, the payoff
 * ratio and the expectancy.
 *
 * @param count number of signals with known outcome
 * @param winRate share of outcomes above zero; NaN without any
 * @param baseRate share of wins that chance or the base rate would have had
 * @param payoffRatio mean gain over mean loss; NaN unless there were both
 * @param expectancy mean return of a signal, decimal; NaN without any
 */
public record SignalScorecard(
    int count, double winRate, double baseRate, double payoffRatio, double expectancy) {

  /**
   * Scores the outcomes.
   *
   * @param returns of each signal in its own direction, decimal, after costs if those are to count
   * @param baseRate share of wins without skill, 0 to 1
   */
  public static SignalScorecard of(double[] returns, double baseRate) {
    Check.within(baseRate, 0, 1, "baseRate");
    int wins = 0;
    int losses = 0;
    double gained = 0;
    double lost = 0;
    for (double value : returns) {
      Check.finite(value, "return");
      if (value > 0) {
        wins++;
        gained += value;
      } else if (value < 0) {
        losses++;
        lost -= value;
      }
    }
    int count = returns.length;
    boolean both = wins > 0 && losses > 0;
    return new SignalScorecard(
        count,
        count == 0 ? Double.NaN : (double) wins / count,
        baseRate,
        both ? (gained / wins) / (lost / losses) : Double.NaN,
        count == 0 ? Double.NaN : (gained - lost) / count);
  }
}
