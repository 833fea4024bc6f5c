package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * The risk score of a symbol, 1 (calm) to 10.
 *
 * <pre>
 *   ceil(10 (2/3 U + 1/3 W)), + 1 if the lower tail hangs on the market, + 1 if the VaR alarm is on
 * </pre>
 *
 * kept within 1 to 10; 10 whenever an input is missing.
 */
public final class RiskScore {

  /** Score of what is not known. */
  public static final int HIGHEST = 10;

  /** Lower tail dependence with the market from which a point is added. */
  public static final double TAIL_DEPENDENCE_LIMIT = 0.30;

  private RiskScore() {}

  /**
   * The score.
   *
   * @param lossRank U, rank of the symbol's liquidity-adjusted ES among the members of the universe
   *     on that session, 0 to 1; NaN if missing
   * @param volatilityRank W, rank of the next session's volatility among those of the filter's
   *     window, 0 to 1; NaN if missing
   * @param tailDependence lower tail dependence with the market, 0 to 1; NaN if missing
   * @param alarm whether the symbol's VaR failed its tests
   */
  public static int of(
      double lossRank, double volatilityRank, double tailDependence, VarAlarm alarm) {
    boolean missing =
        Double.isNaN(lossRank)
            || Double.isNaN(volatilityRank)
            || Double.isNaN(tailDependence)
            || alarm == VarAlarm.UNKNOWN;
    if (missing) {
      return HIGHEST;
    }
    Check.within(lossRank, 0, 1, "lossRank");
    Check.within(volatilityRank, 0, 1, "volatilityRank");
    double blend = (20 * lossRank + 10 * volatilityRank) / 3;
    // Without the allowance a blend of exactly 3 would be 4 or 3 by its last bit.
    int score = Math.max(1, (int) Math.ceil(blend - 1e-9));
    score += tailDependence >= TAIL_DEPENDENCE_LIMIT ? 1 : 0;
    score += alarm == VarAlarm.RAISED ? 1 : 0;
    return Math.min(HIGHEST, score);
  }

  /**
   * Average rank of a value in a population that contains it, less a half, over its size: 0 to 1.
   * NaN members are left out; NaN if the value is NaN or nobody is left.
   */
  public static double rank(double value, double[] population) {
    int below = 0;
    int equal = 0;
    int known = 0;
    for (double other : population) {
      known += Double.isNaN(other) ? 0 : 1;
      below += other < value ? 1 : 0;
      equal += other == value ? 1 : 0;
    }
    return Double.isNaN(value) || known == 0 ? Double.NaN : (below + 0.5 * equal) / known;
  }
}
