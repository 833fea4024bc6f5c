package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.simulator.account.OrderJson;
import io.nightdesk.simulator.market.Candle;
import io.nightdesk.simulator.market.CorporateAction;
import io.nightdesk.simulator.market.Instrument;
import io.nightdesk.simulator.market.MarketView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The blocks of one symbol's quote. */
final class QuoteBlocks {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int PAYMENTS_A_YEAR = 4;

  /** How long before its ex-date a dividend is announced. */
  private static final int ANNOUNCED_DAYS = 45;

  private final MarketView view;

  QuoteBlocks(MarketView view) {
    this.view = view;
  }

  ObjectNode of(Instrument instrument, Set<String> fields, Instant now) {
    LocalDate today = MarketView.today(now);
    List<Candle> year = view.daily(instrument.symbol(), today.minusYears(1), today, now);
    ObjectNode node = NODES.objectNode();
    boolean fund = instrument.kind() == Instrument.Kind.FUND;
    boolean index = instrument.kind() == Instrument.Kind.INDEX;
    node.put("assetMainType", index ? "INDEX" : "EQUITY");
    if (!index) {
      node.put("assetSubType", fund ? "ETF" : "COE");
      node.put("quoteType", "NBBO");
    }
    node.put("realtime", true);
    node.put("ssid", Math.floorMod(instrument.symbol().hashCode(), 1_000_000_000));
    node.put("symbol", instrument.symbol());
    boolean all = fields.contains("all");
    if ((all || fields.contains("fundamental")) && !index) {
      node.set("fundamental", fundamental(instrument.symbol(), year, now));
    }
    if (all || fields.contains("quote")) {
      node.set("quote", quote(instrument.symbol(), year, now));
    }
    if (all || fields.contains("reference")) {
      node.set("reference", reference(instrument));
    }
    if ((all || fields.contains("regular")) && !index) {
      node.set("regular", regular(instrument.symbol(), year, now));
    }
    if ((all || fields.contains("extended")) && !index) {
      node.set("extended", extended(instrument.symbol(), now));
    }
    return node;
  }

  private ObjectNode quote(String symbol, List<Candle> year, Instant now) {
    double last = last(symbol, now);
    double spread = Math.max(0.01, Math.rint(last * 0.0003 * 100) / 100);
    ObjectNode node = NODES.objectNode();
    node.put("52WeekHigh", year.stream().mapToDouble(Candle::high).max().orElse(last));
    node.put("52WeekLow", year.stream().mapToDouble(Candle::low).min().orElse(last));
    node.put("askMICId", "XNYS");
    node.put("askPrice", round(last + spread));
    node.put("askSize", 100);
    node.put("askTime", now.toEpochMilli());
    node.put("bidMICId", "XNYS");
    node.put("bidPrice", round(last));
    node.put("bidSize", 100);
    node.put("bidTime", now.toEpochMilli());
    double previous = previousClose(year, last);
    node.put("closePrice", previous);
    Optional<Candle> day = latest(year);
    node.put("highPrice", day.map(Candle::high).orElse(last));
    node.put("lastMICId", "XNYS");
    node.put("lastPrice", last);
    node.put("lastSize", 100);
    node.put("lowPrice", day.map(Candle::low).orElse(last));
    node.put("mark", last);
    node.put("netChange", round(last - previous));
    node.put("netPercentChange", round(100 * (last / previous - 1)));
    node.put("openPrice", day.map(Candle::open).orElse(last));
    node.put("quoteTime", now.toEpochMilli());
    node.put("securityStatus", view.isOpen(now) ? "Normal" : "Closed");
    node.put("totalVolume", day.map(Candle::volume).orElse(0L));
    node.put("tradeTime", now.toEpochMilli());
    return node;
  }

  private ObjectNode regular(String symbol, List<Candle> year, Instant now) {
    double last = last(symbol, now);
    double previous = previousClose(year, last);
    ObjectNode node = NODES.objectNode();
    node.put("regularMarketLastPrice", last);
    node.put("regularMarketLastSize", 100);
    node.put("regularMarketNetChange", round(last - previous));
    node.put("regularMarketPercentChange", round(100 * (last / previous - 1)));
    node.put("regularMarketTradeTime", now.toEpochMilli());
    return node;
  }

  private ObjectNode extended(String symbol, Instant now) {
    ObjectNode node = NODES.objectNode();
    node.put("askPrice", 0.0);
    node.put("askSize", 0);
    node.put("bidPrice", 0.0);
    node.put("bidSize", 0);
    node.put("lastPrice", last(symbol, now));
    node.put("lastSize", 0);
    node.put("mark", 0.0);
    node.put("quoteTime", now.toEpochMilli());
    node.put("totalVolume", 0);
    node.put("tradeTime", now.toEpochMilli());
    return node;
  }

  /**
   * Amounts in today's scale; {@code divAmount} is a year's, {@code divPayAmount} one payment's.
   */
  private ObjectNode fundamental(String symbol, List<Candle> year, Instant now) {
    LocalDate today = MarketView.today(now);
    double last = last(symbol, now);
    ObjectNode node = NODES.objectNode();
    node.put("avg10DaysVolume", averageVolume(year, 10));
    node.put("avg1YearVolume", averageVolume(year, year.size()));
    Optional<CorporateAction> paid =
        dividends(symbol)
            .filter(one -> !one.exDate().isAfter(today))
            .reduce((earlier, later) -> later);
    double amount =
        paid.map(
                one -> round(one.value() / view.splits(symbol).sharesPerShare(one.exDate(), today)))
            .orElse(0.0);
    node.put("divAmount", round(PAYMENTS_A_YEAR * amount));
    paid.ifPresent(one -> putDates(node, "divExDate", "divPayDate", one.exDate()));
    node.put("divFreq", paid.isPresent() ? PAYMENTS_A_YEAR : 0);
    node.put("divPayAmount", amount);
    node.put("divYield", round(100 * PAYMENTS_A_YEAR * amount / last));
    node.put("eps", 0.0);
    node.put("fundLeverageFactor", 0.0);
    dividends(symbol)
        .map(CorporateAction::exDate)
        .filter(date -> date.isAfter(today) && !date.isAfter(today.plusDays(ANNOUNCED_DAYS)))
        .findFirst()
        .ifPresent(date -> putDates(node, "nextDivExDate", "nextDivPayDate", date));
    node.put("peRatio", 0.0);
    return node;
  }

  private static void putDates(ObjectNode node, String exName, String payName, LocalDate date) {
    node.put(exName, date + "T00:00:00Z");
    node.put(payName, date + "T00:00:00Z"); // the simulator pays on the ex-date
  }

  private static ObjectNode reference(Instrument instrument) {
    ObjectNode node = NODES.objectNode();
    node.put("cusip", OrderJson.cusip(instrument.symbol()));
    node.put("description", instrument.description());
    node.put("exchange", "N");
    node.put("exchangeName", "NYSE");
    node.put("htbRate", 0.0);
    node.put("isHardToBorrow", false);
    node.put("isShortable", true);
    return node;
  }

  private Stream<CorporateAction> dividends(String symbol) {
    return view.market().actions(symbol).stream().filter(action -> !action.isSplit());
  }

  private double last(String symbol, Instant now) {
    return view.lastPrice(symbol, now).orElseThrow();
  }

  private static Optional<Candle> latest(List<Candle> year) {
    return year.isEmpty() ? Optional.empty() : Optional.of(year.get(year.size() - 1));
  }

  private static double previousClose(List<Candle> year, double last) {
    return year.size() < 2 ? last : year.get(year.size() - 2).close();
  }

  private static double averageVolume(List<Candle> year, int days) {
    return year.stream()
        .skip(Math.max(0, year.size() - days))
        .mapToLong(Candle::volume)
        .average()
        .orElse(0);
  }

  private static double round(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
