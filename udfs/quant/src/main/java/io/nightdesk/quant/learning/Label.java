package io.nightdesk.quant.learning;

/**
 * What became of a symbol after an as-of session: from the open of the next session to the close of
 * the last one of the horizon.
 *
 * @param logReturn log total return, gross; NaN where the label is not complete
 * @param entry index of the session whose open is the entry; -1 where not complete
 * @param exit index of the session whose close is the exit; -1 where not complete
 * @param known index of the session at whose close the label is known; -1 where not complete
 * @param entryPrice split-adjusted open at entry
 * @param exitPrice split-adjusted close at exit
 */
public record Label(
    double logReturn, int entry, int exit, int known, double entryPrice, double exitPrice) {

  /** A label that is not complete. */
  public static final Label NONE = new Label(Double.NaN, -1, -1, -1, Double.NaN, Double.NaN);

  /** Whether the outcome is known. */
  public boolean complete() {
    return known >= 0;
  }

  /** Whether the return was above zero. */
  public boolean up() {
    return logReturn > 0;
  }
}
