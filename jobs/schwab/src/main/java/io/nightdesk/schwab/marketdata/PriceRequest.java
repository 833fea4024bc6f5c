package io.nightdesk.schwab.marketdata;

import io.nightdesk.quant.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The regular-session bars of one symbol over a range of sessions.
 *
 * @param symbol as the broker spells it
 * @param from first session date wanted
 * @param through last session date wanted, included
 * @param knownAt the moment of asking; a bar that is not over by then is left out
 */
public record PriceRequest(
    String symbol, BarInterval interval, LocalDate from, LocalDate through, Instant knownAt) {

  public PriceRequest {
    Check.that(!symbol.isBlank(), "symbol must not be blank");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(knownAt, "knownAt");
    Check.that(!from.isAfter(through), "from %s must not be after through %s", from, through);
  }
}
