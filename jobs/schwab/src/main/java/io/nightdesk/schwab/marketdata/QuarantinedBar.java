package io.nightdesk.schwab.marketdata;

import java.time.Instant;

/**
 * A bar that could not be placed in time or contradicts another one, with its values.
 *
 * @param stamp the broker's time stamp
 */
public record QuarantinedBar(
    String symbol,
    BarInterval interval,
    Instant stamp,
    Fault fault,
    double open,
    double high,
    double low,
    double close,
    double volume) {

  /** Why a bar is not used. */
  public enum Fault {
    /** A daily stamp that is not midnight in Chicago. */
    NOT_MIDNIGHT,
    /** A daily bar on a date on which the exchange was closed. */
    NO_SESSION,
    /** A minute bar that does not start at a multiple of its length from the session's open. */
    OFF_GRID,
    /** Two bars of the same time with different values; both are here. */
    CONTRADICTED
  }
}
