package io.nightdesk.simulator.account;

import java.math.BigDecimal;
import java.util.Optional;

/** The checks after which the broker takes an order with 201 and then rejects it. */
final class OrderChecks {

  private static final BigDecimal INITIAL_MARGIN = new BigDecimal("0.5");
  private static final BigDecimal ABSURD = BigDecimal.valueOf(5);

  private final Ledger ledger;
  private final OrderBook book;

  OrderChecks(Ledger ledger, OrderBook book) {
    this.ledger = ledger;
    this.book = book;
  }

  /**
   * Why an order cannot become live, if so.
   *
   * @param last price of the last trade
   * @param availableFunds USD that new positions may bind
   */
  Optional<String> objection(Order order, BigDecimal last, BigDecimal availableFunds) {
    long held = ledger.position(order.symbol).quantity();
    long promised = order.instruction.opens() ? 0 : promised(order);
    String oversold = "Position_Sys_0001: the order is for more shares than the position holds";
    switch (order.instruction) {
      case BUY -> {
        if (held < 0) {
          return Optional.of("A short position must be closed with BUY_TO_COVER");
        }
      }
      case SELL_SHORT -> {
        if (held > 0) {
          return Optional.of("A long position must be closed with SELL");
        }
      }
      case SELL -> {
        if (order.quantity > held - promised) {
          return Optional.of(oversold);
        }
      }
      case BUY_TO_COVER -> {
        if (order.quantity > -held - promised) {
          return Optional.of(oversold);
        }
      }
    }
    if (order.type.needsStopPrice() && onWrongSide(order, last)) {
      return Optional.of("Order_Sys_0002: the stop price is on the wrong side of the market");
    }
    if (order.instruction.opens() && boundBy(order, last).compareTo(availableFunds) > 0) {
      return Optional.of("You do not have enough available funds for this order");
    }
    return Optional.empty();
  }

  /** Why an exit cannot become live after its entry filled at a price, if so. */
  Optional<String> exitObjection(Order exit, BigDecimal entryPrice) {
    if (exit.type.needsStopPrice() && onWrongSide(exit, entryPrice)) {
      return Optional.of("Order_Sys_0002: the stop price is on the wrong side of the market");
    }
    if (exit.price != null
        && (exit.price.compareTo(entryPrice.multiply(ABSURD)) > 0
            || exit.price.multiply(ABSURD).compareTo(entryPrice) < 0)) {
      return Optional.of("The limit price is too far away from the market");
    }
    return Optional.empty();
  }

  /** USD of margin that an opening order binds until it fills or ends. */
  BigDecimal boundBy(Order order, BigDecimal last) {
    BigDecimal price = order.price != null ? order.price : order.stopPrice;
    BigDecimal each = price != null ? price : last;
    return each.multiply(BigDecimal.valueOf(order.remaining())).multiply(INITIAL_MARGIN);
  }

  private static boolean onWrongSide(Order order, BigDecimal last) {
    int side = order.stopPrice.compareTo(last);
    return order.instruction.buys() ? side <= 0 : side >= 0;
  }

  /** Shares that other live closing orders of the symbol may take; an OCO counts once. */
  private long promised(Order order) {
    return book.live(order.symbol).stream()
        .filter(other -> other != order && !other.instruction.opens())
        .filter(other -> other.parent == null || other.parent != order.parent)
        .filter(other -> !isSecondOfPair(other))
        .mapToLong(Order::remaining)
        .sum();
  }

  private static boolean isSecondOfPair(Order order) {
    return order.parent != null
        && order.parent.strategy == Strategy.OCO
        && order.parent.children.get(1) == order;
  }
}
