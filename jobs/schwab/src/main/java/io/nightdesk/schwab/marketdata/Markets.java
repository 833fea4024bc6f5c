package io.nightdesk.schwab.marketdata;

import java.time.LocalDate;

/** The broker's market hours; it refuses dates before today. */
public final class Markets {

  /** The equity market's hours on a date. */
  public MarketHours equityHours(LocalDate date) {
    throw new UnsupportedOperationException();
  }
}
