package io.nightdesk.schwab.trading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.schwab.transport.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order as the broker takes it. A bracket is an entry that triggers a pair of which one cancels
 * the other; an entry with one exit triggers that exit directly, for a pair of one is refused.
 */
final class OrderTicketJson {

  private OrderTicketJson() {}

  static ObjectNode of(OrderTicket ticket) {
    List<ObjectNode> exits = exits(ticket);
    ObjectNode order =
        single(
            ticket.instruction(),
            ticket,
            ticket.type(),
            ticket.duration(),
            ticket.price(),
            ticket.stopPrice());
    if (exits.isEmpty()) {
      return order;
    }
    order.put("orderStrategyType", OrderStrategy.TRIGGER.name());
    if (exits.size() == 1) {
      order.putArray("childOrderStrategies").add(exits.get(0));
    } else {
      ObjectNode pair = Json.object().put("orderStrategyType", OrderStrategy.OCO.name());
      pair.putArray("childOrderStrategies").addAll(exits);
      order.putArray("childOrderStrategies").add(pair);
    }
    return order;
  }

  private static List<ObjectNode> exits(OrderTicket ticket) {
    List<ObjectNode> exits = new ArrayList<>();
    ticket
        .exits()
        .profitTarget()
        .ifPresent(
            target ->
                exits.add(exit(ticket, OrderType.LIMIT, Optional.of(target), Optional.empty())));
    ticket
        .exits()
        .stop()
        .ifPresent(
            stop -> exits.add(exit(ticket, OrderType.STOP, Optional.empty(), Optional.of(stop))));
    return exits;
  }

  private static ObjectNode exit(
      OrderTicket ticket,
      OrderType type,
      Optional<BigDecimal> price,
      Optional<BigDecimal> stopPrice) {
    return single(
        ticket.instruction().closing(),
        ticket,
        type,
        OrderDuration.GOOD_TILL_CANCEL,
        price,
        stopPrice);
  }

  private static ObjectNode single(
      Instruction instruction,
      OrderTicket ticket,
      OrderType type,
      OrderDuration duration,
      Optional<BigDecimal> price,
      Optional<BigDecimal> stopPrice) {
    ObjectNode order =
        Json.object()
            .put("orderType", type.name())
            .put("session", "NORMAL")
            .put("duration", duration.name());
    stopPrice.ifPresent(dollars -> order.put("stopPrice", OrderPrice.text(dollars)));
    price.ifPresent(dollars -> order.put("price", OrderPrice.text(dollars)));
    order.put("orderStrategyType", OrderStrategy.SINGLE.name());
    ObjectNode leg =
        order
            .putArray("orderLegCollection")
            .addObject()
            .put("instruction", instruction.name())
            .put("quantity", ticket.quantity());
    leg.putObject("instrument").put("symbol", ticket.symbol()).put("assetType", "EQUITY");
    return order;
  }
}
