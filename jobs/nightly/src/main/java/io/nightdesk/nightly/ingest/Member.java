package io.nightdesk.nightly.ingest;

import io.nightdesk.quant.Check;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One symbol's membership in the universe.
 *
 * @param from first date of membership
 * @param to last date of membership; empty while a member
 * @param dating where the dates come from
 */
public record Member(
    String symbol, LocalDate from, Optional<LocalDate> to, String sector, Dating dating) {

  /** Where the dates of a membership come from. */
  public enum Dating {
    /** As it was. */
    DATED,
    /** Today's list applied to the past: survivorship. */
    STATIC
  }

  public Member {
    Check.that(!symbol.isBlank(), "symbol must not be blank");
    Objects.requireNonNull(from, "from");
    Check.that(!sector.isBlank(), "sector of %s must not be blank", symbol);
    to.ifPresent(end -> Check.that(!end.isBefore(from), "%s: to is before from", symbol));
  }

  /** Whether the symbol is a member on the date. */
  public boolean holdsOn(LocalDate date) {
    return !date.isBefore(from) && to.map(end -> !date.isAfter(end)).orElse(true);
  }
}
