package io.nightdesk.simulator.market;

import java.time.LocalDate;

/**
 * A bar as the broker's interface shows it, split-adjusted as of the clock.
 *
 * @param session the session (of the first day, for longer bars) in New York
 * @param minute first minute of the bar, counted from midnight in New York; 0 for daily bars
 */
public record Candle(
    LocalDate session,
    int minute,
    double open,
    double high,
    double low,
    double close,
    long volume) {

  /** This bar and a later one as one. */
  public Candle with(Candle later) {
    return new Candle(
        session,
        minute,
        open,
        Math.max(high, later.high),
        Math.min(low, later.low),
        later.close,
        volume + later.volume);
  }
}
