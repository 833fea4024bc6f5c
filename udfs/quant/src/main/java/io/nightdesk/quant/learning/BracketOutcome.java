package io.nightdesk.quant.learning;

/**
 * How a bracket order would have ended.
 *
 * @param exit which of its three ends came first
 * @param logReturn log total return in the direction of the side: positive is a gain; NaN where not
 *     complete
 * @param session index of the session of the exit; -1 where not complete
 * @param known index of the session at whose close the outcome counts as known; -1 where not
 *     complete
 */
public record BracketOutcome(Exit exit, double logReturn, int session, int known) {

  /** An outcome that is not complete. */
  public static final BracketOutcome NONE = new BracketOutcome(Exit.OPEN, Double.NaN, -1, -1);

  /** How a position ended. */
  public enum Exit {
    /** At the profit target or better. */
    PROFIT_TARGET,
    /** At the stop or worse. */
    STOP,
    /** At the close of the horizon's last session. */
    TIME,
    /** Not known yet. */
    OPEN
  }
}
