package io.nightdesk.simulator.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Whether and at what price an order fills within a bar.
 *
 * <p>A gap through a stop or a limit fills at the open. A stop fills at its price, a limit at its
 * limit; there is no other slippage and no commission.
 */
record BarFill(BigDecimal price, Moment moment) {

  /** When in a bar a fill happens. */
  enum Moment {
    OPEN,
    WITHIN
  }

  /** A bar of the exchange as traded. */
  record Bar(double open, double high, double low, double close) {}

  /** The fill of a live order in a bar; empty where it rests. */
  static Optional<BarFill> of(Order order, Bar bar) {
    return switch (order.type) {
      case MARKET -> Optional.of(new BarFill(money(bar.open()), Moment.OPEN));
      case MARKET_ON_CLOSE -> Optional.empty();
      case LIMIT -> limit(order, bar);
      case STOP -> stop(order, bar);
      case STOP_LIMIT -> order.stopTouched ? limit(order, bar) : Optional.empty();
    };
  }

  /** Whether the bar touches the order's stop. */
  static boolean touchesStop(Order order, Bar bar) {
    double stop = order.stopPrice.doubleValue();
    return order.instruction.buys() ? bar.high() >= stop : bar.low() <= stop;
  }

  /** A price of the exchange as money. */
  static BigDecimal money(double price) {
    return BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static Optional<BarFill> limit(Order order, Bar bar) {
    double limit = order.price.doubleValue();
    boolean buys = order.instruction.buys();
    if (buys ? bar.open() <= limit : bar.open() >= limit) {
      return Optional.of(new BarFill(money(bar.open()), Moment.OPEN));
    }
    boolean reached = buys ? bar.low() <= limit : bar.high() >= limit;
    return reached ? Optional.of(new BarFill(order.price, Moment.WITHIN)) : Optional.empty();
  }

  private static Optional<BarFill> stop(Order order, Bar bar) {
    double stop = order.stopPrice.doubleValue();
    boolean buys = order.instruction.buys();
    if (buys ? bar.open() >= stop : bar.open() <= stop) {
      return Optional.of(new BarFill(money(bar.open()), Moment.OPEN));
    }
    return touchesStop(order, bar)
        ? Optional.of(new BarFill(order.stopPrice, Moment.WITHIN))
        : Optional.empty();
  }
}
