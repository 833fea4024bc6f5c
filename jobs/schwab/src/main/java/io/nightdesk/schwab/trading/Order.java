package io.nightdesk.schwab.trading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order as the broker reports it, with its children.
 *
 * @param orderId the broker's id; 0 where it sends none, as for the parent of an OCO pair
 * @param statusText the status as sent, for those that read as {@link OrderStatus#UNKNOWN}
 * @param statusDescription why it was rejected; empty if it was not
 * @param type {@link OrderType#UNKNOWN} also where none is sent, as for the parent of an OCO pair
 * @param quantity shares ordered; zero for an OCO parent
 * @param fills executions; cancelled quantities are not among them
 */
public record Order(
    long orderId,
    OrderStatus status,
    String statusText,
    String statusDescription,
    OrderType type,
    OrderDuration duration,
    OrderStrategy strategy,
    List<OrderLeg> legs,
    BigDecimal quantity,
    BigDecimal filledQuantity,
    BigDecimal remainingQuantity,
    Optional<BigDecimal> price,
    Optional<BigDecimal> stopPrice,
    Optional<Instant> enteredTime,
    Optional<Instant> closeTime,
    boolean cancelable,
    List<Fill> fills,
    List<Order> children) {

  public Order {
    legs = List.copyOf(legs);
    fills = List.copyOf(fills);
    children = List.copyOf(children);
  }

  /** Symbol of the first leg; empty for an OCO parent. */
  public Optional<String> symbol() {
    return legs.stream().map(OrderLeg::symbol).findFirst();
  }

  /** Instruction of the first leg; empty for an OCO parent. */
  public Optional<Instruction> instruction() {
    return legs.stream().map(OrderLeg::instruction).findFirst();
  }

  /** Dollars per share over all fills; empty without fills. */
  public Optional<BigDecimal> averageFillPrice() {
    BigDecimal shares = BigDecimal.ZERO;
    BigDecimal dollars = BigDecimal.ZERO;
    for (Fill fill : fills) {
      shares = shares.add(fill.quantity());
      dollars = dollars.add(fill.quantity().multiply(fill.price()));
    }
    return shares.signum() == 0
        ? Optional.empty()
        : Optional.of(dollars.divide(shares, MathContext.DECIMAL64));
  }

  /** This order and all below it, parents first. */
  public List<Order> withDescendants() {
    List<Order> all = new ArrayList<>();
    all.add(this);
    children.forEach(child -> all.addAll(child.withDescendants()));
    return all;
  }
}
