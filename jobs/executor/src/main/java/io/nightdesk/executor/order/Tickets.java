package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.Role;
import io.nightdesk.executor.ledger.Side;
import io.nightdesk.schwab.trading.Instruction;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.OrderDuration;
import io.nightdesk.schwab.trading.OrderStrategy;
import io.nightdesk.schwab.trading.OrderTicket;
import io.nightdesk.schwab.trading.OrderType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The bracket order of an intent, and whether an order at the broker is just that. */
final class Tickets {

  private Tickets() {}

  /**
   * Entry by limit for the day; its fill activates a profit target and a stop, one or the other.
   */
  static OrderTicket of(Intent intent) {
    return OrderTicket.limit(
            entry(intent.side()), intent.symbol(), intent.quantity(), intent.entryPrice())
        .withBracket(intent.targetPrice(), intent.stopPrice());
  }

  /** Whether the order is the intent's in every respect: nothing is taken for ours by likeness. */
  static boolean matches(Intent intent, Order order) {
    Instruction exit = entry(intent.side()).closing();
    List<Order> exits =
        order.withDescendants().stream().skip(1).filter(o -> !o.legs().isEmpty()).toList();
    return order.strategy() == OrderStrategy.TRIGGER
        && order.type() == OrderType.LIMIT
        && order.duration() == OrderDuration.DAY
        && isLeg(intent, order, entry(intent.side()))
        && equal(order.price(), intent.entryPrice())
        && exits.size() == 2
        && exits.stream().allMatch(o -> isLeg(intent, o, exit))
        && exits.stream().anyMatch(o -> isTarget(o) && equal(o.price(), intent.targetPrice()))
        && exits.stream().anyMatch(o -> isStop(o) && equal(o.stopPrice(), intent.stopPrice()));
  }

  /** Which part of a bracket an order below its entry is; empty for a parent without legs. */
  static Optional<Role> exitRole(Order order) {
    if (order.legs().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(isStop(order) ? Role.STOP : Role.PROFIT_TARGET);
  }

  private static Instruction entry(Side side) {
    return side == Side.BUY ? Instruction.BUY : Instruction.SELL_SHORT;
  }

  private static boolean isLeg(Intent intent, Order order, Instruction instruction) {
    return order.legs().size() == 1
        && order.symbol().equals(Optional.of(intent.symbol()))
        && order.instruction().equals(Optional.of(instruction))
        && order.quantity().compareTo(BigDecimal.valueOf(intent.quantity())) == 0;
  }

  private static boolean isTarget(Order order) {
    return order.type() == OrderType.LIMIT;
  }

  private static boolean isStop(Order order) {
    return order.type() == OrderType.STOP;
  }

  private static boolean equal(Optional<BigDecimal> price, BigDecimal expected) {
    return price.isPresent() && price.get().compareTo(expected) == 0;
  }
}
