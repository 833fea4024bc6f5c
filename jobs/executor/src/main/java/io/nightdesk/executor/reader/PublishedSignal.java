package io.nightdesk.executor.reader;

import io.nightdesk.quant.decision.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A row of the table of signals, as far as an order depends on it.
 *
 * @param confidence calibrated probability of the direction; empty when the model was silent
 * @param referencePrice close of the as-of session as traded, USD; present for BUY and SELL
 * @param stopDistance decimal of the entry price; present for BUY and SELL
 * @param profitTargetDistance decimal of the entry price; present for BUY and SELL
 */
public record PublishedSignal(
    String symbol,
    LocalDate asOf,
    Signal signal,
    OptionalDouble confidence,
    Instant validFrom,
    Instant validUntil,
    OptionalDouble referencePrice,
    OptionalDouble stopDistance,
    OptionalDouble profitTargetDistance) {

  /** Whether it asks for an order. */
  public boolean asksForOrder() {
    return signal != Signal.HOLD;
  }
}
