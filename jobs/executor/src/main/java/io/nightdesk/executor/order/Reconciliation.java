package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.IntentState;
import io.nightdesk.executor.ledger.OrderReading;
import io.nightdesk.executor.ledger.PositionReading;
import io.nightdesk.schwab.trading.AccountSnapshot;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.Position;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the ledger to what the broker says, before anything new is decided: every open intent is
 * resolved, every status and fill recorded, and our shares are held against the broker's.
 */
public final class Reconciliation {

  private final Desk desk;
  private final OrderTracking tracking;
  private final UnknownResolver resolver;
  private final LateArrivals lateArrivals;

  public Reconciliation(Desk desk) {
    this.desk = desk;
    tracking = new OrderTracking(desk);
    resolver = new UnknownResolver(desk);
    lateArrivals = new LateArrivals(desk, resolver);
  }

  /**
   * What is left to a person.
   *
   * @param unresolved intents of which it is not known whether an order exists
   * @param halts symbols that rest, and why
   * @param account the account as last read
   */
  public record Result(
      List<Intent> unresolved, Map<String, String> halts, AccountSnapshot account) {

    public Result {
      unresolved = List.copyOf(unresolved);
    }

    /** Whether ledger and broker agree in everything. */
    public boolean agrees() {
      return unresolved.isEmpty() && halts.isEmpty();
    }
  }

  /** Reads orders, fills and positions; a failed read is a Problem, never an empty answer. */
  public Result run() {
    endOverdue();
    for (Intent intent : ours()) {
      resolveIfOpen(intent);
    }
    lateArrivals.haltTheirSymbols();
    trackOrders();
    AccountSnapshot account = desk.broker().snapshot();
    if (!differences(account).isEmpty()) {
      trackOrders(); // a fill may have come between the two reads
      account = desk.broker().snapshot();
    }
    recordDifferences(account);
    recordPositions(account);
    return new Result(
        ours().stream().filter(i -> i.state().isUnresolved()).toList(), halts(), account);
  }

  /** Reads the orders of open intents and of their exits again. */
  public void trackOrders() {
    for (Intent intent : ours()) {
      if (intent.orderId().isPresent() && mayChange(intent)) {
        long id = Long.parseLong(intent.orderId().get());
        Optional<Order> order = desk.broker().find(id);
        order.ifPresentOrElse(
            found -> tracking.record(intent, found),
            () -> desk.say("the broker knows no order " + id + " of " + intent.symbol()));
      }
    }
  }

  private void endOverdue() {
    for (Intent intent : ours()) {
      if (intent.state() == IntentState.INTENDED && desk.now().isAfter(intent.validUntil())) {
        desk.ledger().append(intent.neverSent("its validity ended before sending", desk.now()));
      }
    }
  }

  private void resolveIfOpen(Intent intent) {
    Intent open = intent;
    if (open.state() == IntentState.SENDING) {
      open = open.moved(IntentState.UNKNOWN, "the executor ended while sending", desk.now());
      desk.ledger().append(open);
    }
    if (open.state() == IntentState.UNKNOWN) {
      resolver.resolve(open);
    }
  }

  private Map<String, BigDecimal> differences(AccountSnapshot account) {
    Map<String, BigDecimal> differing = new LinkedHashMap<>();
    for (String symbol : desk.state().accountedSymbols(desk.account())) {
      BigDecimal held = quantity(account, symbol);
      long expected = desk.state().expectedQuantity(desk.account(), symbol).orElse(0L);
      if (held.compareTo(BigDecimal.valueOf(expected)) != 0) {
        differing.put(symbol, held);
      }
    }
    return differing;
  }

  private void recordDifferences(AccountSnapshot account) {
    differences(account)
        .forEach(
            (symbol, held) -> {
              if (desk.state().symbolHalt(desk.account(), symbol).isEmpty()) {
                desk.recordBreak(symbol, held.toPlainString());
              }
            });
  }

  private void recordPositions(AccountSnapshot account) {
    Map<String, Position> held = new LinkedHashMap<>();
    account.positions().forEach(position -> held.put(position.symbol(), position));
    held.values().forEach(this::recordPosition);
    for (String symbol : desk.state().positionSymbols(desk.account())) {
      Optional<PositionReading> before = desk.state().position(desk.account(), symbol);
      if (!held.containsKey(symbol) && before.map(p -> p.quantity() != 0).orElse(true)) {
        desk.ledger().append(reading(symbol, 0, BigDecimal.ZERO, BigDecimal.ZERO));
      }
    }
  }

  private void recordPosition(Position position) {
    PositionReading reading =
        reading(
            position.symbol(),
            position.quantity().longValue(),
            position.averagePrice().orElse(BigDecimal.ZERO),
            position.marketValue().orElse(BigDecimal.ZERO));
    Optional<PositionReading> before = desk.state().position(desk.account(), position.symbol());
    if (before.isEmpty() || !before.get().saysTheSameAs(reading)) {
      desk.ledger().append(reading);
    }
  }

  private PositionReading reading(
      String symbol, long quantity, BigDecimal averagePrice, BigDecimal marketValue) {
    return new PositionReading(
        desk.account(), symbol, quantity, averagePrice, marketValue, desk.now(), desk.runId());
  }

  private Map<String, String> halts() {
    Map<String, String> halts = new LinkedHashMap<>();
    for (String symbol : desk.state().tradedSymbols(desk.account())) {
      desk.state().symbolHalt(desk.account(), symbol).ifPresent(why -> halts.put(symbol, why));
    }
    return halts;
  }

  private List<Intent> ours() {
    return desk.state().intents().stream()
        .filter(intent -> intent.account().equals(desk.account()))
        .toList();
  }

  private boolean mayChange(Intent intent) {
    List<OrderReading> orders = desk.state().ordersOf(intent.intentId());
    return intent.state().isAtBroker()
        || orders.isEmpty()
        || orders.stream().anyMatch(OrderReading::open);
  }

  private static BigDecimal quantity(AccountSnapshot account, String symbol) {
    return account.positions().stream()
        .filter(position -> position.symbol().equals(symbol))
        .map(Position::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
