package io.nightdesk.executor.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A holding as the broker reported it and as our fills explain it.
 *
 * @param quantity shares, negative when short
 * @param marketValue dollars, negative when short
 */
public record PositionReading(
    String account,
    String symbol,
    long quantity,
    BigDecimal averagePrice,
    BigDecimal marketValue,
    Instant readAt,
    String runId)
    implements LedgerEntry {

  /** Whether it says the same as another reading, whenever that was. */
  public boolean saysTheSameAs(PositionReading other) {
    return quantity == other.quantity
        && averagePrice.compareTo(other.averagePrice) == 0
        && marketValue.compareTo(other.marketValue) == 0;
  }
}
