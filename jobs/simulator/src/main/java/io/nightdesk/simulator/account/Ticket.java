package io.nightdesk.simulator.account;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order as received.
 *
 * @param type null for an OCO, as are all fields up to {@code stopPrice}
 * @param price the limit, null where the type has none
 * @param stopPrice null where the type has none
 */
public record Ticket(
    Strategy strategy,
    OrderType type,
    TimeInForce duration,
    Instruction instruction,
    String symbol,
    long quantity,
    BigDecimal price,
    BigDecimal stopPrice,
    List<Ticket> children) {

  public Ticket {
    children = List.copyOf(children);
  }
}
