package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.learning.BracketOutcome.Exit;

/**
 * Labels: what one learns to foresee. They use prices after the as-of session by design, and say at
 * which session they are known.
 */
public final class Labels {

  /** Distance of the profit target over that of the stop. */
  public static final double REWARD_TO_RISK = 2;

  private Labels() {}

  /**
   * The log total return from the open of the session after {@code asOf} to the close of the {@code
   * horizon}-th session after it.
   *
   * <p>An entry or exit without a bar moves to the first later bar; the exit of a delisted symbol
   * is its last close. Not complete before that bar has come, and never across a price break.
   *
   * @param asOf index of the as-of session
   * @param horizon sessions, at least 1
   */
  public static Label forward(LabelPrices prices, int asOf, int horizon) {
    Check.within(asOf, 0, prices.sessions() - 1, "asOf");
    Check.that(horizon >= 1, "horizon must be at least 1 session, was %s", horizon);
    int entry = prices.tradedFrom(asOf + 1);
    int due = asOf + horizon;
    if (entry < 0 || due >= prices.sessions()) {
      return Label.NONE;
    }
    int exit = prices.tradedFrom(Math.max(due, entry));
    int known = exit;
    if (exit < 0 && prices.lastListed() < prices.sessions() - 1) {
      exit = prices.tradedUntil(prices.lastListed());
      // Only the session after the last one shows that it was the last.
      known = Math.max(due, prices.lastListed() + 1);
    }
    if (exit < 0 || prices.brokenBetween(entry, exit)) {
      return Label.NONE;
    }
    double entryPrice = prices.open()[entry];
    double exitPrice = prices.close()[exit];
    double logReturn = prices.logReturn(entry, entryPrice, exit, exitPrice);
    return new Label(logReturn, entry, exit, known, entryPrice, exitPrice);
  }

  /**
   * The end of the bracket order that would be placed at the same entry: stop, profit target at
   * twice its distance, and time.
   *
   * <p>Within a bar the stop is judged first; an open beyond a price is filled at the open. Known
   * together with {@link #forward}, even if it ended earlier: else the young labels would be those
   * that ended early.
   *
   * @param stopDistance distance of the stop as a decimal of the entry price, in (0, 1)
   */
  public static BracketOutcome bracket(
      LabelPrices prices, int asOf, int horizon, Side side, double stopDistance) {
    Check.that(
        stopDistance > 0 && stopDistance < 1,
        "stopDistance must lie in (0, 1), was %s",
        stopDistance);
    Label label = forward(prices, asOf, horizon);
    if (!label.complete()) {
      return BracketOutcome.NONE;
    }
    double stop = label.entryPrice() * (1 - side.sign() * stopDistance);
    double target = label.entryPrice() * (1 + side.sign() * REWARD_TO_RISK * stopDistance);
    for (int i = label.entry(); i <= label.exit(); i++) {
      if (!prices.traded(i)) {
        continue;
      }
      double open = prices.open()[i];
      double worst = side == Side.LONG ? prices.low()[i] : prices.high()[i];
      double best = side == Side.LONG ? prices.high()[i] : prices.low()[i];
      if (reached(side, stop, open)) {
        return outcome(prices, label, side, Exit.STOP, i, open);
      }
      if (reached(side, open, target)) {
        return outcome(prices, label, side, Exit.PROFIT_TARGET, i, open);
      }
      if (reached(side, stop, worst)) {
        return outcome(prices, label, side, Exit.STOP, i, stop);
      }
      if (reached(side, best, target)) {
        return outcome(prices, label, side, Exit.PROFIT_TARGET, i, target);
      }
    }
    return outcome(prices, label, side, Exit.TIME, label.exit(), label.exitPrice());
  }

  /** Whether {@code better} is at least as good for the side as {@code worse}. */
  private static boolean reached(Side side, double better, double worse) {
    return side.sign() * (better - worse) >= 0;
  }

  private static BracketOutcome outcome(
      LabelPrices prices, Label label, Side side, Exit exit, int session, double price) {
    double logReturn = prices.logReturn(label.entry(), label.entryPrice(), session, price);
    return new BracketOutcome(exit, side.sign() * logReturn, session, label.known());
  }
}
