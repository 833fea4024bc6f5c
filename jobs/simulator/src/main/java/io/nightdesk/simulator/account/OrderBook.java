package io.nightdesk.simulator.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All orders ever entered and the moves between their statuses. Not safe to share. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
final class OrderBook {

  private static final Comparator<Order> STOPS_FIRST =
      Comparator.comparing((Order order) -> order.type.needsStopPrice() ? 0 : 1)
          .thenComparing(order -> order.id);
  private static final long FIRST_ID = 1_006_600_000_001L;

  private long nextId = FIRST_ID;
  private long nextActivityId = 1;
  private final List<Order> entered = new ArrayList<>();

  /** Orders that may still change, with their children; pruned by {@link #settle}. */
  @JsonIgnore private final List<Order> open = new ArrayList<>();

  /** Counts changes, so that a reader knows when to look again. */
  @JsonIgnore private long changes;

  Order enter(Ticket ticket, long at) {
    Order order = Order.of(ticket, at, () -> nextId++);
    changes++;
    entered.add(order);
    open.add(order);
    return order;
  }

  /** Top-level orders in the order in which they were entered. */
  List<Order> entered() {
    return entered;
  }

  Optional<Order> find(long id) {
    return all().filter(order -> order.id == id).findFirst();
  }

  private Stream<Order> all() {
    return entered.stream().flatMap(Order::all);
  }

  /** Orders that may still change, with all below them. */
  Stream<Order> open() {
    return open.stream().flatMap(Order::all);
  }

  /** Forgets, for speed, which orders were open and have ended; they stay in the book. */
  void settle() {
    open.removeIf(order -> order.all().allMatch(part -> part.status.isTerminal()));
  }

  /** How often the book changed so far. */
  long changes() {
    return changes;
  }

  /** Live orders of a symbol: stops first, then in order of id. */
  List<Order> live(String symbol) {
    return live().filter(order -> order.symbol.equals(symbol)).sorted(STOPS_FIRST).toList();
  }

  /** Live orders by symbol, each as of {@link #live(String)}. */
  TreeMap<String, List<Order>> liveBySymbol() {
    return live()
        .sorted(STOPS_FIRST)
        .collect(Collectors.groupingBy(order -> order.symbol, TreeMap::new, Collectors.toList()));
  }

  /** All orders that can fill. */
  Stream<Order> live() {
    return open().filter(order -> order.strategy != Strategy.OCO && order.status.isLive());
  }

  /** Makes an order live from an instant on; of an OCO, both children. */
  void activate(Order order, OrderStatus status, long from) {
    changes++;
    order.status = status;
    order.activeFrom = from;
    if (order.strategy == Strategy.OCO) {
      order.children.forEach(child -> activate(child, status, from));
    } else if (status == OrderStatus.WORKING && order.type.needsStopPrice()) {
      order.status = OrderStatus.AWAITING_STOP_CONDITION;
    }
  }

  /** Books a fill; true when the order is now complete. */
  boolean fill(Order order, long quantity, BigDecimal price, long at) {
    changes++;
    order.filled += quantity;
    long remaining = order.quantity - order.filled;
    order.activities.add(new Activity(nextActivityId++, "FILL", quantity, remaining, price, at));
    if (remaining > 0) {
      order.status = OrderStatus.WORKING;
      return false;
    }
    order.status = OrderStatus.FILLED;
    order.closedAt = at;
    Order container = order.parent;
    if (container != null && container.strategy == Strategy.OCO) {
      container.status = OrderStatus.FILLED;
      container.closedAt = at;
      for (Order sibling : container.children) {
        if (sibling != order) {
          end(sibling, OrderStatus.CANCELED, "", at);
        }
      }
    }
    return true;
  }

  /** Ends an order and what waits for it; an order that has ended already stays as it is. */
  void end(Order order, OrderStatus status, String description, long at) {
    if (!order.status.isTerminal()) {
      changes++;
      if (order.strategy != Strategy.OCO && status != OrderStatus.REJECTED) {
        long open = order.quantity - order.filled;
        order.activities.add(
            new Activity(nextActivityId++, "CANCELED", open, 0, BigDecimal.ZERO, at));
      }
      order.status = status;
      order.statusDescription = description.isEmpty() ? null : description;
      order.closedAt = at;
      OrderStatus below = status == OrderStatus.REJECTED ? status : OrderStatus.CANCELED;
      order.children.forEach(child -> end(child, below, "", at));
    }
  }

  /** Ends an order; of an OCO's child, the whole OCO. */
  void endGroup(Order order, OrderStatus status, String description, long at) {
    boolean inPair = order.parent != null && order.parent.strategy == Strategy.OCO;
    end(inPair ? order.parent : order, status, description, at);
  }

  /** Restores what the stored form leaves out. */
  void adoptAll() {
    entered.forEach(Order::adopt);
    open.addAll(entered);
    settle();
  }
}
