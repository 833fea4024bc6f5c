package io.nightdesk.simulator.account;

import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.market.CorporateAction;
import io.nightdesk.simulator.market.DailySeries;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.MinuteSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets time pass for an account: corporate actions at midnight, orders against minute bars from
 * open to close, expiry at the close.
 *
 * <p>Within a bar a stop is reached before a profit target. An exit becomes live with its entry: in
 * the rest of the entry's bar if that filled at its open; else only the stop can still be reached
 * there, since what came before the entry is not known. Where a symbol has no minute bars its daily
 * bar serves as one.
 */
final class Trading {

  private static final long GTC_MILLIS = 180L * 24 * 60 * 60 * 1000;
  private static final long MINUTE = 60_000L;

  private final MarketView view;
  private final Ledger ledger;
  private final OrderBook book;
  private final OrderChecks checks;

  Trading(MarketView view, Ledger ledger, OrderBook book, OrderChecks checks) {
    this.view = view;
    this.ledger = ledger;
    this.book = book;
    this.checks = checks;
  }

  void advance(Instant from, Instant to) {
    LocalDate last = MarketView.today(to);
    for (Session session : view.calendar().sessions(MarketView.today(from), last)) {
      Instant midnight = session.date().atStartOfDay(Session.NEW_YORK).toInstant();
      book.settle();
      if (isWithin(midnight, from, to)) {
        applyActions(session.date(), midnight.toEpochMilli());
      }
      if (from.isBefore(session.close()) && to.isAfter(session.open())) {
        trade(session, from, to);
      }
      if (isWithin(session.close(), from, to)) {
        close(session);
      }
    }
  }

  private static boolean isWithin(Instant event, Instant from, Instant to) {
    return event.isAfter(from) && !event.isAfter(to);
  }

  private void applyActions(LocalDate date, long at) {
    for (Position held : ledger.positions()) {
      for (CorporateAction action : view.market().actions(held.symbol())) {
        if (action.exDate().equals(date)) {
          apply(held.symbol(), action, at);
        }
      }
    }
    book.open()
        .filter(order -> order.strategy != Strategy.OCO && !order.status.isTerminal())
        .forEach(order -> adjust(order, date));
  }

  private void apply(String symbol, CorporateAction action, long at) {
    if (action.isSplit()) {
      double price = view.lastPrice(symbol, Instant.ofEpochMilli(at)).orElse(0);
      ledger.split(symbol, action.value(), BarFill.money(price), at);
    } else {
      ledger.dividend(symbol, BarFill.money(action.value()), at);
    }
  }

  /** Moves a resting order to the scale of a split, its quantity to whole shares. */
  private void adjust(Order order, LocalDate date) {
    for (CorporateAction action : view.market().actions(order.symbol)) {
      if (action.isSplit() && action.exDate().equals(date)) {
        order.quantity = Math.max(1, (long) (order.quantity * action.value()));
        order.filled = Math.min(order.quantity, (long) (order.filled * action.value()));
        order.price = scaled(order.price, action.value());
        order.stopPrice = scaled(order.stopPrice, action.value());
      }
    }
  }

  private static BigDecimal scaled(BigDecimal price, double ratio) {
    return price == null
        ? null
        : price
            .divide(BigDecimal.valueOf(ratio), 2, RoundingMode.HALF_UP)
            .max(new BigDecimal("0.01"));
  }

  private void trade(Session session, Instant from, Instant to) {
    book.open()
        .filter(order -> order.status == OrderStatus.PENDING_ACTIVATION)
        .toList()
        .forEach(order -> book.activate(order, OrderStatus.WORKING, order.activeFrom));
    Map<String, MinuteSeries> bars = new HashMap<>();
    long midnight = session.date().atStartOfDay(Session.NEW_YORK).toInstant().toEpochMilli();
    int open = MarketView.minuteOfDay(session.open());
    int close = MarketView.minuteOfDay(session.close());
    long shift = session.open().toEpochMilli() - midnight - open * MINUTE; // on a clock change
    Map<String, List<Order>> live = Map.of();
    long seen = -1;
    for (int minute = open; minute < close; minute++) {
      long start = midnight + shift + minute * MINUTE;
      if (start + MINUTE <= from.toEpochMilli() || start + MINUTE > to.toEpochMilli()) {
        continue;
      }
      if (book.changes() != seen) {
        seen = book.changes();
        live = book.liveBySymbol();
      }
      for (Map.Entry<String, List<Order>> entry : live.entrySet()) {
        MinuteSeries series =
            bars.computeIfAbsent(
                entry.getKey(), name -> view.market().minutes(name, session.date()));
        barAt(series, minute)
            .ifPresent(
                bar -> meet(entry.getValue(), bar, start, start + series.interval() * MINUTE));
      }
    }
  }

  private static Optional<BarFill.Bar> barAt(MinuteSeries series, int minute) {
    int index = series.indexOf(minute);
    return index < 0
        ? Optional.empty()
        : Optional.of(
            new BarFill.Bar(
                series.open(index), series.high(index), series.low(index), series.close(index)));
  }

  /** Lets the live orders of a symbol meet a bar. */
  private void meet(List<Order> orders, BarFill.Bar bar, long start, long end) {
    for (Order order : orders) {
      if (order.status.isLive() && order.activeFrom <= start) {
        attempt(order, bar, start, end);
      }
    }
  }

  private void attempt(Order order, BarFill.Bar bar, long start, long end) {
    Optional<BarFill> fill = BarFill.of(order, bar);
    if (fill.isPresent()) {
      execute(order, fill.get(), bar, start, end);
    } else if (order.type == OrderType.STOP_LIMIT
        && !order.stopTouched
        && BarFill.touchesStop(order, bar)) {
      order.stopTouched = true;
      order.status = OrderStatus.WORKING;
    }
  }

  private void execute(Order order, BarFill fill, BarFill.Bar bar, long start, long end) {
    boolean atOpen = fill.moment() == BarFill.Moment.OPEN;
    long at = atOpen ? start : end;
    if (!take(order, fill.price(), at)) {
      return;
    }
    for (Order child : order.children) {
      startExits(child, fill.price(), atOpen ? start : end, at);
      if (atOpen) {
        meet(book.live(order.symbol), bar, start, end);
      } else {
        stopOut(child, bar, end);
      }
    }
  }

  /** Books what fills of an order; true when it is complete. */
  private boolean take(Order order, BigDecimal price, long at) {
    long quantity = Math.min(order.quantity, order.fillable) - order.filled;
    if (quantity <= 0) {
      return false;
    }
    ledger.fill(order.symbol, order.instruction.buys() ? quantity : -quantity, price, at);
    return book.fill(order, quantity, price, at);
  }

  /** Makes the exits live; one bad leg voids them all, as at the broker. */
  private void startExits(Order child, BigDecimal entryPrice, long from, long at) {
    Optional<String> objection =
        child
            .all()
            .filter(order -> order.strategy != Strategy.OCO)
            .map(order -> checks.exitObjection(order, entryPrice))
            .flatMap(Optional::stream)
            .findFirst();
    if (objection.isPresent()) {
      child
          .all()
          .toList()
          .forEach(order -> book.end(order, OrderStatus.REJECTED, objection.get(), at));
    } else {
      book.activate(child, OrderStatus.WORKING, from);
    }
  }

  /** After an entry within a bar: its stop may still be reached in that bar, at the stop price. */
  private void stopOut(Order child, BarFill.Bar bar, long end) {
    child
        .all()
        .filter(order -> order.type == OrderType.STOP && order.status.isLive())
        .filter(order -> BarFill.touchesStop(order, bar))
        .findFirst()
        .ifPresent(order -> take(order, order.stopPrice, end));
  }

  private void close(Session session) {
    long open = session.open().toEpochMilli();
    long close = session.close().toEpochMilli();
    for (String symbol : book.live().map(order -> order.symbol).distinct().sorted().toList()) {
      dailyBar(symbol, session.date())
          .ifPresent(
              bar -> {
                if (view.market().minutes(symbol, session.date()).size() == 0) {
                  meet(book.live(symbol), bar, open, close);
                }
                fillOnClose(symbol, bar, close);
              });
    }
    book.live()
        .filter(order -> order.activeFrom < close && isOver(order, close))
        .toList()
        .forEach(order -> book.endGroup(order, OrderStatus.EXPIRED, "", close));
    payOutDelisted(session.date(), close);
  }

  private void fillOnClose(String symbol, BarFill.Bar bar, long close) {
    for (Order order : book.live(symbol)) {
      boolean due = order.type == OrderType.MARKET_ON_CLOSE && order.status.isLive();
      if (due && order.activeFrom < close) {
        BigDecimal price = BarFill.money(bar.close());
        if (take(order, price, close)) {
          order.children.forEach(child -> startExits(child, price, close, close));
        }
      }
    }
  }

  private static boolean isOver(Order order, long close) {
    return order.duration == TimeInForce.DAY || close - order.enteredAt > GTC_MILLIS;
  }

  private void payOutDelisted(LocalDate date, long close) {
    view.market().instruments().stream()
        .filter(one -> one.delisted().map(date::equals).orElse(false))
        .forEach(
            one -> {
              double price = view.lastPrice(one.symbol(), Instant.ofEpochMilli(close)).orElse(0);
              ledger.payOut(one.symbol(), BarFill.money(price), close);
              book.live(one.symbol())
                  .forEach(
                      order ->
                          book.endGroup(order, OrderStatus.CANCELED, "Symbol was delisted", close));
            });
  }

  private Optional<BarFill.Bar> dailyBar(String symbol, LocalDate date) {
    DailySeries bars = view.market().daily(symbol);
    int index = bars.indexOf(date.toEpochDay());
    if (index < 0) {
      return Optional.empty();
    }
    LocalDate through = LocalDate.ofEpochDay(bars.adjustedThrough(index));
    double ratio = view.splits(symbol).sharesPerShare(through, date);
    return Optional.of(
        new BarFill.Bar(
            bars.open(index) / ratio,
            bars.high(index) / ratio,
            bars.low(index) / ratio,
            bars.close(index) / ratio));
  }
}
