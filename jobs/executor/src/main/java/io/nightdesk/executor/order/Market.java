package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.executor.reader.PublishedSignal;
import io.nightdesk.schwab.marketdata.Quote;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a plan knows of prices, and which limits it can therefore ask. */
interface Market {

  /** The entry limit before rounding; empty if there is no acceptable price. */
  OptionalDouble entryLimit(Side side, PublishedSignal signal);

  /** Why an intent is not to be sent; empty if it may. */
  Optional<String> objection(Intent intent, Exposure exposure);

  /** The closes of the as-of session, for a plan that calls no broker. */
  static Market ofReferencePrices(Limits limits) {
    return new Market() {
      @Override
      public OptionalDouble entryLimit(Side side, PublishedSignal signal) {
        return signal.referencePrice();
      }

      @Override
      public Optional<String> objection(Intent intent, Exposure exposure) {
        return limits.inSize(intent, exposure);
      }
    };
  }

  /** Quotes of the moment. */
  static Market ofQuotes(Map<String, Quote> quotes, Limits limits, LedgerState state, Clock clock) {
    return new Market() {
      @Override
      public OptionalDouble entryLimit(Side side, PublishedSignal signal) {
        Quote quote = quotes.get(signal.symbol());
        EntryLimit entry = new EntryLimit(limits.collar());
        double reference = signal.referencePrice().orElseThrow();
        OptionalDouble quoted =
            quote == null ? OptionalDouble.empty() : EntryLimit.quoted(side, quote);
        return quoted.isPresent() && entry.accepts(quoted.getAsDouble(), reference)
            ? OptionalDouble.of(entry.of(side, quoted.getAsDouble(), reference))
            : OptionalDouble.empty();
      }

      @Override
      public Optional<String> objection(Intent intent, Exposure exposure) {
        Quote quote = quotes.get(intent.symbol());
        return limits.refusal(intent, exposure, quote, state, clock.instant());
      }
    };
  }
}
