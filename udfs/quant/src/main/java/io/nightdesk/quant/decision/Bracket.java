package io.nightdesk.quant.decision;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.learning.Labels;
import io.nightdesk.quant.learning.Side;
import java.util.Objects;

/**
 * An entry with its two exits: the stop, and the profit target at twice the stop's distance.
 *
 * @param side long or short
 * @param shares whole shares, above 0
 * @param entry price at which one expects to enter
 * @param stop price of the loss exit; below the entry of a long position
 * @param profitTarget price of the gain exit; above the entry of a long position
 */
public record Bracket(Side side, long shares, double entry, double stop, double profitTarget) {

  private static final double RATIO_PRECISION = 1e-9;

  public Bracket {
    Objects.requireNonNull(side, "side");
    Check.that(shares > 0, "shares must be above 0, was %s", shares);
    Check.positive(Check.finite(entry, "entry"), "entry");
    Check.positive(Check.finite(stop, "stop"), "stop");
    Check.positive(Check.finite(profitTarget, "profitTarget"), "profitTarget");
    double risk = side.sign() * (entry - stop);
    double reward = side.sign() * (profitTarget - entry);
    Check.that(risk > 0, "the stop %s of a %s position at %s gains money", stop, side, entry);
    Check.that(
        Math.abs(reward - Labels.REWARD_TO_RISK * risk) <= RATIO_PRECISION * entry,
        "the profit target %s must lie %s times as far from the entry %s as the stop %s",
        profitTarget,
        Labels.REWARD_TO_RISK,
        entry,
        stop);
  }

  /**
   * A bracket whose stop lies a share of the entry price away.
   *
   * @param stopDistance decimal of the entry price; below 1 for a long, below 0.5 for a short
   *     position
   */
  public static Bracket of(Side side, long shares, double entry, double stopDistance) {
    Check.positive(stopDistance, "stopDistance");
    return new Bracket(
        side,
        shares,
        entry,
        entry * (1 - side.sign() * stopDistance),
        entry * (1 + side.sign() * Labels.REWARD_TO_RISK * stopDistance));
  }

  /** Money lost if the stop is filled at its price. */
  public double riskUsd() {
    return shares * Math.abs(entry - stop);
  }

  /** Money gained if the profit target is filled at its price. */
  public double rewardUsd() {
    return shares * Math.abs(profitTarget - entry);
  }

  /** Value of the position at entry. */
  public double notionalUsd() {
    return shares * entry;
  }
}
