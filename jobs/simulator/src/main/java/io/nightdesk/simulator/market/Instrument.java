package io.nightdesk.simulator.market;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A symbol that the broker knows.
 *
 * @param sector empty for funds and indices
 * @param listed the first session with a bar
 * @param delisted the last session, for a symbol that left the exchange
 */
public record Instrument(
    String symbol,
    String description,
    String sector,
    Kind kind,
    LocalDate listed,
    Optional<LocalDate> delisted) {

  /** What kind of thing trades. */
  public enum Kind {
    STOCK,
    FUND,
    INDEX
  }

  /** Whether the exchange quotes the symbol on the date. */
  public boolean listedOn(LocalDate date) {
    return !date.isBefore(listed) && delisted.map(last -> !date.isAfter(last)).orElse(true);
  }
}
