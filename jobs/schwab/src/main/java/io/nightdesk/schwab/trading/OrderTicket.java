package io.nightdesk.schwab.trading;

import io.nightdesk.quant.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order to be sent: whole shares of one stock or fund, regular session. Prices must lie on the
 * broker's grid ({@link OrderPrice}); nothing is rounded here.
 *
 * @param exits what protects the position that this order opens; at most a profit target and a stop
 */
public record OrderTicket(
    Instruction instruction,
    String symbol,
    long quantity,
    OrderType type,
    OrderDuration duration,
    Optional<BigDecimal> price,
    Optional<BigDecimal> stopPrice,
    Exits exits) {

  /** The two exits of a bracket, each of which may be missing; both stand until cancelled. */
  public record Exits(Optional<BigDecimal> profitTarget, Optional<BigDecimal> stop) {
    /** No exits. */
    public static final Exits NONE = new Exits(Optional.empty(), Optional.empty());

    public Exits {
      profitTarget.ifPresent(OrderTicket::onGrid);
      stop.ifPresent(OrderTicket::onGrid);
    }

    List<BigDecimal> prices() {
      return Stream.of(profitTarget, stop).flatMap(Optional::stream).toList();
    }
  }

  public OrderTicket {
    Objects.requireNonNull(duration, "duration");
    Check.that(instruction != Instruction.UNKNOWN, "instruction must be known");
    Check.that(duration != OrderDuration.UNKNOWN, "duration must be known");
    Check.that(!symbol.isBlank(), "symbol must not be blank");
    Check.that(quantity > 0, "quantity must be above 0, was %s", quantity);
    price.ifPresent(OrderTicket::onGrid);
    stopPrice.ifPresent(OrderTicket::onGrid);
    Check.that(
        price.isPresent() == (type == OrderType.LIMIT || type == OrderType.STOP_LIMIT),
        "a %s order with price %s",
        type,
        price);
    Check.that(
        stopPrice.isPresent() == (type == OrderType.STOP || type == OrderType.STOP_LIMIT),
        "a %s order with stop price %s",
        type,
        stopPrice);
    Check.that(
        type == OrderType.MARKET
            || type == OrderType.LIMIT
            || type == OrderType.STOP
            || type == OrderType.STOP_LIMIT,
        "orders of type %s are not sent",
        type);
    if (!exits.prices().isEmpty()) {
      Check.that(
          instruction == Instruction.BUY || instruction == Instruction.SELL_SHORT,
          "%s opens no position to protect",
          instruction);
      exitsSurround(instruction, price, exits);
    }
  }

  /** At the market, today. */
  public static OrderTicket market(Instruction instruction, String symbol, long quantity) {
    return new OrderTicket(
        instruction,
        symbol,
        quantity,
        OrderType.MARKET,
        OrderDuration.DAY,
        Optional.empty(),
        Optional.empty(),
        Exits.NONE);
  }

  /** At a price or better, today. */
  public static OrderTicket limit(
      Instruction instruction, String symbol, long quantity, BigDecimal price) {
    return new OrderTicket(
        instruction,
        symbol,
        quantity,
        OrderType.LIMIT,
        OrderDuration.DAY,
        Optional.of(price),
        Optional.empty(),
        Exits.NONE);
  }

  /** At the market once the stop price is touched, until cancelled. */
  public static OrderTicket stop(
      Instruction instruction, String symbol, long quantity, BigDecimal stopPrice) {
    return new OrderTicket(
        instruction,
        symbol,
        quantity,
        OrderType.STOP,
        OrderDuration.GOOD_TILL_CANCEL,
        Optional.empty(),
        Optional.of(stopPrice),
        Exits.NONE);
  }

  /** This entry with a profit target and a stop, of which one's fill cancels the other. */
  public OrderTicket withBracket(BigDecimal profitTarget, BigDecimal stop) {
    return withExits(new Exits(Optional.of(profitTarget), Optional.of(stop)));
  }

  /** This entry with a stop only. */
  public OrderTicket withStop(BigDecimal stop) {
    return withExits(new Exits(Optional.empty(), Optional.of(stop)));
  }

  private OrderTicket withExits(Exits added) {
    return new OrderTicket(instruction, symbol, quantity, type, duration, price, stopPrice, added);
  }

  private static void onGrid(BigDecimal price) {
    Check.that(
        OrderPrice.isOnGrid(price),
        "price must be above 0 with two decimals, or four below 1 dollar, was %s",
        price);
  }

  private static void exitsSurround(Instruction entry, Optional<BigDecimal> price, Exits exits) {
    int side = entry == Instruction.BUY ? 1 : -1;
    Optional<BigDecimal> target = exits.profitTarget();
    Optional<BigDecimal> stop = exits.stop();
    Check.that(
        target.isEmpty() || stop.isEmpty() || target.get().compareTo(stop.get()) * side > 0,
        "%s with profit target %s on the wrong side of stop %s",
        entry,
        target,
        stop);
    Check.that(
        target.isEmpty() || price.isEmpty() || target.get().compareTo(price.get()) * side > 0,
        "%s with profit target %s on the wrong side of price %s",
        entry,
        target,
        price);
    Check.that(
        stop.isEmpty() || price.isEmpty() || price.get().compareTo(stop.get()) * side > 0,
        "%s with stop %s on the wrong side of price %s",
        entry,
        stop,
        price);
  }
}
