package io.nightdesk.simulator.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** An order at the broker and its children. Mutable; guarded by the account that owns it. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Order {

  long id;
  Strategy strategy;
  OrderType type;
  TimeInForce duration;
  Instruction instruction;
  String symbol;
  long quantity;
  BigDecimal price;
  BigDecimal stopPrice;
  OrderStatus status;
  String statusDescription;
  long enteredAt;
  long activeFrom;
  long closedAt;
  long filled;
  long fillable = Long.MAX_VALUE;
  boolean stopTouched;
  final List<Activity> activities = new ArrayList<>();
  final List<Order> children = new ArrayList<>();
  @JsonIgnore Order parent;

  private Order() {}

  /** An order of a ticket, its children awaiting it; ids are drawn in reading order. */
  static Order of(Ticket ticket, long at, LongSupplier ids) {
    Order order = new Order();
    order.id = ids.getAsLong();
    order.strategy = ticket.strategy();
    order.type = ticket.type();
    order.duration = ticket.duration();
    order.instruction = ticket.instruction();
    order.symbol = ticket.symbol();
    order.quantity = ticket.quantity();
    order.price = ticket.price();
    order.stopPrice = ticket.stopPrice();
    order.status = OrderStatus.AWAITING_PARENT_ORDER;
    order.enteredAt = at;
    for (Ticket child : ticket.children()) {
      order.children.add(of(child, at, ids));
    }
    order.adopt();
    return order;
  }

  /** Tells the children whose they are; needed again after reading a state. */
  void adopt() {
    for (Order child : children) {
      child.parent = this;
      child.adopt();
    }
  }

  /** This order and all below it. */
  Stream<Order> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Order::all));
  }

  long remaining() {
    return status.isTerminal() ? 0 : quantity - filled;
  }

  public long id() {
    return id;
  }

  public OrderStatus status() {
    return status;
  }

  public Instant enteredAt() {
    return Instant.ofEpochMilli(enteredAt);
  }
}
