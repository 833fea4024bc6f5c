package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.account.OrderJson;
import io.nightdesk.simulator.market.Instrument;
import io.nightdesk.simulator.market.MarketView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code GET /marketdata/v1/markets} for equities, and {@code /marketdata/v1/instruments}. */
final class MarketsEndpoint {

  private static final Set<String> MARKETS = Set.of("equity", "option", "bond", "future", "forex");
  private static final Set<String> PROJECTIONS =
      Set.of("symbol-search", "symbol-regex", "desc-search", "desc-regex", "search", "fundamental");
  private static final LocalTime PRE_MARKET = LocalTime.of(7, 0);
  private static final LocalTime POST_MARKET = LocalTime.of(20, 0);

  private final Simulation simulation;

  MarketsEndpoint(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Hours of a date from today to a year ahead; earlier ones are refused. */
  Reply hours(Call call, String market) {
    List<String> wanted = Arrays.asList(market.split(","));
    if (!MARKETS.containsAll(wanted)) {
      throw new BadRequest("markets must be of " + MARKETS.stream().sorted().toList());
    }
    LocalDate today = MarketView.today(simulation.now());
    LocalDate date = call.parameter("date").map(MarketsEndpoint::date).orElse(today);
    if (date.isBefore(today) || date.isAfter(today.plusYears(1))) {
      throw new BadRequest("date must be from " + today + " to a year ahead, was " + date);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (wanted.contains("equity")) {
      ExchangeCalendar calendar = simulation.view().calendar();
      boolean open = calendar.isSession(date);
      ObjectNode entry = body.putObject("equity").putObject(open ? "EQ" : "equity");
      entry.put("date", date.toString());
      entry.put("marketType", "EQUITY");
      entry.put("product", open ? "EQ" : "equity");
      if (open) {
        entry.put("productName", "equity");
      }
      entry.put("isOpen", open);
      if (open) {
        putHours(entry.putObject("sessionHours"), calendar.session(date));
      }
    }
    return Reply.json(200, body);
  }

  /** Minimal: symbols by exact name, an unknown one gives an empty list. */
  Reply instruments(Call call) {
    String projection = call.parameter("projection").orElse("");
    if (!PROJECTIONS.contains(projection)) {
      throw new BadRequest("projection must be of " + PROJECTIONS.stream().sorted().toList());
    }
    String symbols =
        call.parameter("symbol").orElseThrow(() -> new BadRequest("Missing parameter: symbol"));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("instruments");
    for (String symbol : symbols.split(",")) {
      simulation
          .view()
          .market()
          .instrument(symbol.trim())
          .filter(one -> one.listedOn(MarketView.today(simulation.now())))
          .ifPresent(one -> list.add(instrument(one)));
    }
    return Reply.json(200, body);
  }

  private static ObjectNode instrument(Instrument one) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("cusip", OrderJson.cusip(one.symbol()));
    node.put("symbol", one.symbol());
    node.put("description", one.description());
    node.put("exchange", "NYSE");
    node.put("assetType", one.kind() == Instrument.Kind.FUND ? "ETF" : "EQUITY");
    return node;
  }

  private static void putHours(ObjectNode hours, Session session) {
    Instant early = session.date().atTime(PRE_MARKET).atZone(Session.NEW_YORK).toInstant();
    Instant late = session.date().atTime(POST_MARKET).atZone(Session.NEW_YORK).toInstant();
    putSpan(hours, "preMarket", early, session.open());
    putSpan(hours, "regularMarket", session.open(), session.close());
    putSpan(hours, "postMarket", session.close(), late);
  }

  private static void putSpan(ObjectNode hours, String name, Instant start, Instant end) {
    hours.putArray(name).addObject().put("start", offset(start)).put("end", offset(end));
  }

  private static String offset(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(Session.NEW_YORK));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadRequest("date must be yyyy-MM-dd, was '" + text + "'");
    }
  }
}
