package io.nightdesk.executor.ledger;

import java.time.Instant;

/**
 * An order as the broker last reported it.
 *
 * @param role entry, profit_target or stop
 * @param status the broker's word
 * @param open whether it can still change or fill
 */
public record OrderReading(
    String orderId,
    String intentId,
    String symbol,
    Role role,
    String status,
    long quantity,
    long filledQuantity,
    Instant readAt,
    boolean open,
    String runId)
    implements LedgerEntry {

  /** Whether it says the same as another reading, whenever that was. */
  public boolean saysTheSameAs(OrderReading other) {
    return status.equals(other.status)
        && quantity == other.quantity
        && filledQuantity == other.filledQuantity;
  }
}
