package io.nightdesk.simulator.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.nightdesk.simulator.market.MarketView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One margin account: orders in, fills, cash and positions out.
 *
 * <p>Not safe to share: the server holds one lock around each call.
 */
public final class Account {

  /** What of an account outlives the process. */
  @JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
  public static final class Stored {
    private final Ledger ledger = new Ledger();
    private final OrderBook book = new OrderBook();
  }

  private static final BigDecimal INITIAL_MARGIN = new BigDecimal("0.5");

  private final Stored stored;
  private final Ledger ledger;
  private final OrderBook book;
  private final MarketView view;
  private final OrderChecks checks;
  private final Trading trading;

  private Account(MarketView view, Stored stored) {
    this.view = view;
    this.stored = stored;
    ledger = stored.ledger;
    book = stored.book;
    checks = new OrderChecks(ledger, book);
    trading = new Trading(view, ledger, book, checks);
  }

  /** An account with nothing but cash. */
  public static Account opened(MarketView view, BigDecimal cash, Instant at) {
    Account account = new Account(view, new Stored());
    account.ledger.deposit(cash, at.toEpochMilli());
    return account;
  }

  /** An account as it was stored. */
  public static Account restored(MarketView view, Stored stored) {
    stored.book.adoptAll();
    return new Account(view, stored);
  }

  public Stored stored() {
    return stored;
  }

  /** What the next order will meet, for tests of clients. */
  public enum Liquidity {
    WHOLE,
    /** Only half of the order's quantity, rounded down, ever fills. */
    HALF
  }

  /**
   * Enters an order, which may come out rejected.
   *
   * @throws Refusal where no order is made
   */
  public Order place(Ticket ticket, Instant now, Liquidity liquidity) {
    requireKnownSymbols(ticket, now);
    Order order = book.enter(ticket, now.toEpochMilli());
    if (liquidity == Liquidity.HALF) {
      order.fillable = order.quantity / 2;
    }
    activate(order, now);
    return order;
  }

  /**
   * Cancels an open order; of an OCO's child, the pair.
   *
   * @throws Refusal where the order has ended
   */
  public void cancel(Order order, Instant now) {
    requireOpen(order);
    book.endGroup(order, OrderStatus.CANCELED, "", now.toEpochMilli());
  }

  /**
   * Ends an open order and enters another in its place.
   *
   * @throws Refusal where the order has ended or the new one cannot be made
   */
  public Order replace(Order order, Ticket ticket, Instant now) {
    requireOpen(order);
    if (order.parent != null) {
      throw new Refusal("A child order cannot be replaced; replace its parent");
    }
    requireKnownSymbols(ticket, now);
    book.end(order, OrderStatus.REPLACED, "", now.toEpochMilli());
    Order replacement = book.enter(ticket, now.toEpochMilli());
    activate(replacement, now);
    return replacement;
  }

  /** What the checks would say to an order now; empty where it would be accepted. */
  public Optional<String> preview(Ticket ticket, Instant now) {
    requireKnownSymbols(ticket, now);
    return objection(Order.of(ticket, now.toEpochMilli(), () -> 0), now);
  }

  public Optional<Order> order(long id) {
    return book.find(id);
  }

  /** Top-level orders in the order in which they were entered. */
  public List<Order> orders() {
    return List.copyOf(book.entered());
  }

  public Ledger ledger() {
    return ledger;
  }

  /** Lets the exchange trade from one instant to a later one. */
  public void advance(Instant from, Instant to) {
    trading.advance(from, to);
  }

  /** USD value of the long positions. */
  public BigDecimal longMarketValue(Instant now) {
    return marketValue(now, 1);
  }

  /** USD value of the short positions, negative or 0. */
  public BigDecimal shortMarketValue(Instant now) {
    return marketValue(now, -1);
  }

  /** Cash and positions together, in USD. */
  public BigDecimal equity(Instant now) {
    return ledger.cash().add(longMarketValue(now)).add(shortMarketValue(now));
  }

  /** USD of margin that new positions may bind, working orders considered. */
  public BigDecimal availableFunds(Instant now) {
    BigDecimal gross = longMarketValue(now).subtract(shortMarketValue(now));
    BigDecimal working =
        book.live()
            .filter(order -> order.instruction.opens())
            .map(order -> checks.boundBy(order, lastPrice(order.symbol, now)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return equity(now).subtract(gross.multiply(INITIAL_MARGIN)).subtract(working);
  }

  /** Price of the last trade as money, 0 where there was none. */
  public BigDecimal lastPrice(String symbol, Instant now) {
    return BarFill.money(view.lastPrice(symbol, now).orElse(0));
  }

  private void activate(Order order, Instant now) {
    Optional<String> objection = objection(order, now);
    if (objection.isPresent()) {
      book.end(order, OrderStatus.REJECTED, objection.get(), now.toEpochMilli());
    } else {
      boolean open = view.isOpen(now);
      OrderStatus status = open ? OrderStatus.WORKING : OrderStatus.PENDING_ACTIVATION;
      book.activate(order, status, now.toEpochMilli());
    }
  }

  private Optional<String> objection(Order order, Instant now) {
    if (order.strategy == Strategy.OCO) {
      return order.children.stream()
          .map(child -> objection(child, now))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return checks.objection(order, lastPrice(order.symbol, now), availableFunds(now));
  }

  private void requireKnownSymbols(Ticket ticket, Instant now) {
    if (ticket.symbol() != null && !isTradable(ticket.symbol(), now)) {
      throw new Refusal("Instrument " + ticket.symbol() + " is not tradable or not known");
    }
    ticket.children().forEach(child -> requireKnownSymbols(child, now));
  }

  private boolean isTradable(String symbol, Instant now) {
    return view.market()
        .instrument(symbol)
        .map(one -> one.listedOn(MarketView.today(now)) && view.lastPrice(symbol, now).isPresent())
        .orElse(false);
  }

  private static void requireOpen(Order order) {
    if (order.status.isTerminal()) {
      throw new Refusal("Order " + order.id + " is " + order.status + " and cannot be changed");
    }
  }

  private BigDecimal marketValue(Instant now, int side) {
    return ledger.positions().stream()
        .filter(position -> Long.signum(position.quantity()) == side)
        .map(
            position ->
                lastPrice(position.symbol(), now).multiply(BigDecimal.valueOf(position.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
