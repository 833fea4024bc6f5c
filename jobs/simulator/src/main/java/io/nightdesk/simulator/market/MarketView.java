package io.nightdesk.simulator.market;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The market as it can be known at an instant: nothing after it, prices in the scale of its date.
 *
 * <p>On the date of a split the whole history before it changes scale. The running session shows
 * what its finished minutes made of it so far.
 */
public final class MarketView {

  private final Market market;
  private final ExchangeCalendar calendar = ExchangeCalendar.xnys();
  private final Map<String, Splits> splits = new ConcurrentHashMap<>();

  public MarketView(Market market) {
    this.market = market;
  }

  public Market market() {
    return market;
  }

  public ExchangeCalendar calendar() {
    return calendar;
  }

  /** The date in New York. */
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Session.NEW_YORK);
  }

  /** Daily bars of the sessions from one date to another, both included, known at {@code now}. */
  public List<Candle> daily(String symbol, LocalDate from, LocalDate to, Instant now) {
    LocalDate today = today(now);
    DailySeries bars = market.daily(symbol);
    List<Candle> result = new ArrayList<>();
    for (int i = bars.firstFrom(from.toEpochDay()); i < bars.size(); i++) {
      LocalDate session = LocalDate.ofEpochDay(bars.epochDay(i));
      if (session.isAfter(to) || !session.isBefore(today)) {
        break;
      }
      result.add(scaled(symbol, bars, i, today));
    }
    if (!today.isBefore(from) && !today.isAfter(to)) {
      addToday(symbol, bars, now, result);
    }
    return result;
  }

  /** Bars of {@code frequency} minutes within the sessions of the dates, known at {@code now}. */
  public List<Candle> minutes(
      String symbol, LocalDate from, LocalDate to, int frequency, Hours hours, Instant now) {
    LocalDate today = today(now);
    LocalDate first = later(from, market.firstSession());
    LocalDate last = earlier(earlier(to, today), market.lastSession());
    List<Candle> result = new ArrayList<>();
    if (last.isBefore(first)) {
      return result;
    }
    for (Session session : calendar.sessions(first, last)) {
      LocalDate date = session.date();
      int until = date.equals(today) ? minuteOfDay(now) : Integer.MAX_VALUE;
      double ratio = splits(symbol).sharesPerShare(date, today);
      int opening = minuteOfDay(session.open());
      MinuteSeries extended =
          hours == Hours.EXTENDED ? market.extendedHours(symbol, date) : MinuteSeries.EMPTY;
      addAll(result, date, grouped(extended, frequency, until), ratio, 0, opening);
      MinuteSeries regular = market.minutes(symbol, date);
      addAll(result, date, grouped(regular, frequency, until), ratio, 0, Integer.MAX_VALUE);
      addAll(result, date, grouped(extended, frequency, until), ratio, opening, 24 * 60);
    }
    return result;
  }

  /** The price of the last trade, if the symbol has traded by then. */
  public OptionalDouble lastPrice(String symbol, Instant now) {
    LocalDate today = today(now);
    List<Candle> current = daily(symbol, today, today, now);
    if (!current.isEmpty()) {
      return OptionalDouble.of(current.get(0).close());
    }
    DailySeries bars = market.daily(symbol);
    int last = bars.lastUntil(today.toEpochDay() - 1);
    return last < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(scaled(symbol, bars, last, today).close());
  }

  /** The symbol's splits. */
  public Splits splits(String symbol) {
    return splits.computeIfAbsent(symbol, name -> Splits.of(market.actions(name)));
  }

  /** Whether the exchange is open for regular trading. */
  public boolean isOpen(Instant now) {
    LocalDate today = today(now);
    if (!calendar.isSession(today)) {
      return false;
    }
    Session session = calendar.session(today);
    return !now.isBefore(session.open()) && now.isBefore(session.close());
  }

  /** Minute of the day in New York. */
  public static int minuteOfDay(Instant instant) {
    return instant.atZone(Session.NEW_YORK).toLocalTime().toSecondOfDay() / 60;
  }

  private void addToday(String symbol, DailySeries bars, Instant now, List<Candle> result) {
    LocalDate today = today(now);
    int index = bars.indexOf(today.toEpochDay());
    if (index < 0 || !calendar.isSession(today)) {
      return;
    }
    if (!now.isBefore(calendar.session(today).close())) {
      result.add(scaled(symbol, bars, index, today));
      return;
    }
    MinuteSeries minutes = market.minutes(symbol, today);
    MinuteSeries soFar = minutes.grouped(24 * 60, minuteOfDay(now));
    if (soFar.size() > 0) {
      addAll(result, today, soFar, 1, 0, Integer.MAX_VALUE);
    }
  }

  private Candle scaled(String symbol, DailySeries bars, int i, LocalDate today) {
    LocalDate session = LocalDate.ofEpochDay(bars.epochDay(i));
    LocalDate through = LocalDate.ofEpochDay(bars.adjustedThrough(i));
    double ratio = splits(symbol).sharesPerShare(through, today);
    return new Candle(
        session,
        0,
        price(bars.open(i), ratio),
        price(bars.high(i), ratio),
        price(bars.low(i), ratio),
        price(bars.close(i), ratio),
        shares(bars.volume(i), ratio));
  }

  private static MinuteSeries grouped(MinuteSeries bars, int frequency, int until) {
    return frequency % bars.interval() == 0 ? bars.grouped(frequency, until) : MinuteSeries.EMPTY;
  }

  private static void addAll(
      List<Candle> result,
      LocalDate session,
      MinuteSeries bars,
      double ratio,
      int from,
      int before) {
    for (int i = 0; i < bars.size(); i++) {
      if (bars.start(i) >= from && bars.start(i) < before) {
        result.add(
            new Candle(
                session,
                bars.start(i),
                price(bars.open(i), ratio),
                price(bars.high(i), ratio),
                price(bars.low(i), ratio),
                price(bars.close(i), ratio),
                shares(bars.volume(i), ratio)));
      }
    }
  }

  private static double price(double value, double ratio) {
    return ratio == 1 ? value : Math.rint(value / ratio * 1e4) / 1e4;
  }

  private static long shares(long volume, double ratio) {
    return ratio == 1 ? volume : Math.round(volume * ratio);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
