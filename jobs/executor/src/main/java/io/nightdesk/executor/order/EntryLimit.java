package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Side;
import io.nightdesk.quant.Check;
import io.nightdesk.schwab.marketdata.Quote;
import java.util.OptionalDouble;

/**
 * The limit at which a position is entered: marketable, that is a little beyond the other side of
 * the quote, so that it fills now; and never farther from the reference price than the collar.
 *
 * @param collar largest distance from the reference price, decimal
 */
record EntryLimit(double collar) {

  /** How far beyond the quote the limit lies, decimal: room for the quote to move meanwhile. */
  private static final double ROOM = 0.002;

  EntryLimit {
    Check.positive(collar, "collar");
  }

  /** The price at which one could trade now: the other side of the quote, else the last trade. */
  static OptionalDouble quoted(Side side, Quote quote) {
    OptionalDouble other = side == Side.BUY ? quote.ask() : quote.bid();
    OptionalDouble price = other.isPresent() && other.getAsDouble() > 0 ? other : quote.last();
    return price.isPresent() && price.getAsDouble() > 0 ? price : OptionalDouble.empty();
  }

  /** Whether the quote is within the collar around the reference price. */
  boolean accepts(double quoted, double reference) {
    return Math.abs(quoted - reference) <= collar * reference;
  }

  /** The limit for a quote that is within the collar. */
  double of(Side side, double quoted, double reference) {
    return side == Side.BUY
        ? Math.min(quoted * (1 + ROOM), reference * (1 + collar))
        : Math.max(quoted * (1 - ROOM), reference * (1 - collar));
  }
}
