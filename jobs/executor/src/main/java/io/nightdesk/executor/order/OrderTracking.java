package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.FillReading;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.executor.ledger.OrderReading;
import io.nightdesk.executor.ledger.Role;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.schwab.trading.Fill;
import io.nightdesk.schwab.trading.Instruction;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.OrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Records what the broker says about the orders of an intent, as far as it is news. */
final class OrderTracking {

  private final Desk desk;

  OrderTracking(Desk desk) {
    this.desk = desk;
  }

  /** Records statuses and fills of the entry and its exits, and moves the intent along. */
  void record(Intent intent, Order entry) {
    recordOrder(intent, entry, Role.ENTRY);
    for (Order exit : entry.withDescendants().subList(1, entry.withDescendants().size())) {
      Tickets.exitRole(exit).ifPresent(role -> recordOrder(intent, exit, role));
    }
    stateOf(entry)
        .filter(next -> intent.state().allows(next))
        .ifPresent(next -> desk.ledger().append(intent.moved(next, reason(entry), desk.now())));
  }

  private void recordOrder(Intent intent, Order order, Role role) {
    String id = Long.toString(order.orderId());
    recordFills(intent, order, id);
    OrderReading reading =
        new OrderReading(
            id,
            intent.intentId(),
            intent.symbol(),
            role,
            order.statusText(),
            order.quantity().longValueExact(),
            order.filledQuantity().longValue(),
            desk.now(),
            order.status().isOpen(),
            desk.runId());
    Optional<OrderReading> before = desk.state().order(id);
    if (before.isEmpty() || !before.get().saysTheSameAs(reading)) {
      desk.ledger().append(reading);
    }
  }

  private void recordFills(Intent intent, Order order, String id) {
    List<FillReading> known = desk.state().fills(id);
    Set<String> keys = known.stream().map(FillReading::brokerKey).collect(Collectors.toSet());
    boolean buys = order.instruction().map(Instruction::buys).orElseThrow();
    int ordinal = known.size();
    for (Fill fill : order.fills()) {
      if (keys.add(fill.key())) {
        ordinal++;
        desk.ledger()
            .append(
                new FillReading(
                    id,
                    ordinal,
                    intent.intentId(),
                    intent.account(),
                    intent.symbol(),
                    buys ? Side.BUY : Side.SELL,
                    fill.quantity().longValueExact(),
                    fill.price(),
                    BigDecimal.ZERO,
                    fill.time(),
                    fill.key(),
                    desk.runId()));
      }
    }
  }

  /** What the entry's status means for its intent; empty where it means nothing new. */
  private static Optional<IntentState> stateOf(Order entry) {
    boolean filledInPart = entry.filledQuantity().signum() > 0;
    if (entry.status().isOpen()) {
      if (filledInPart) {
        return Optional.of(IntentState.PARTIALLY_FILLED);
      }
      return entry.status().group() == OrderStatus.Group.LIVE
          ? Optional.of(IntentState.WORKING)
          : Optional.empty();
    }
    return switch (entry.status()) {
      case FILLED -> Optional.of(IntentState.FILLED);
      case EXPIRED -> Optional.of(IntentState.EXPIRED);
      case REJECTED -> Optional.of(filledInPart ? IntentState.CANCELLED : IntentState.REJECTED);
      default -> Optional.of(IntentState.CANCELLED);
    };
  }

  private static String reason(Order entry) {
    return entry.statusDescription().isBlank()
        ? "the broker says " + entry.statusText()
        : "the broker says " + entry.statusText() + ": " + entry.statusDescription();
  }
}
