package io.nightdesk.executor.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nightdesk.executor.reader.SignalRow;
import io.nightdesk.executor.reader.SignalTable;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.trading.Instruction;
import io.nightdesk.schwab.trading.OrderTicket;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Waiting;
import io.nightdesk.simulator.market.DailySeries;
import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.MarketSpec;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.SyntheticMarket;
import io.nightdesk.simulator.server.Credentials;
import io.nightdesk.simulator.server.Simulation;
import io.nightdesk.simulator.server.SimulatorServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real simulator over HTTP, five minutes into the session after the as-of session. */
public final class SimulatedMorning implements AutoCloseable {

  public static final LocalDate AS_OF = LocalDate.of(2024, 3, 4);
  public static final Instant NOW = Instant.parse("2024-03-05T14:35:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SyntheticMarket MARKET =
      new SyntheticMarket(
          new MarketSpec(
              7,
              Edge.NONE,
              12,
              ExchangeCalendar.xnys()
                  .sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 4, 30))));

  private final HttpClient http = HttpClient.newHttpClient();
  private final SimulatorServer server;

  public SimulatedMorning() {
    Simulation simulation =
        Simulation.start(
            new MarketView(MARKET), NOW, new BigDecimal("100000"), 7, Optional.empty());
    server = SimulatorServer.start(0, simulation, Credentials.DEFAULT, 0);
  }

  public String url() {
    return server.url();
  }

  /** Publishes a BUY and a SELL in turn for the first names, and a HOLD. */
  public List<String> publish(Path warehouse, int orders) {
    List<String> symbols =
        MARKET.instruments().stream()
            .map(instrument -> instrument.symbol())
            .filter(symbol -> close(symbol).isPresent())
            .limit(orders + 1L)
            .toList();
    List<SignalRow> rows = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      String symbol = symbols.get(i);
      rows.add(
          SignalRow.order(
              symbol, AS_OF, i % 2 == 0 ? "BUY" : "SELL", close(symbol).orElseThrow(), 0.08));
    }
    rows.add(SignalRow.hold(symbols.get(orders), AS_OF));
    SignalTable.append(warehouse, SignalRow.sealed(rows));
    return symbols.subList(0, orders);
  }

  private static Optional<Double> close(String symbol) {
    DailySeries bars = MARKET.daily(symbol);
    int index = bars.indexOf(AS_OF.toEpochDay());
    return index < 0 ? Optional.empty() : Optional.of(bars.close(index));
  }

  /** Scripts a fault of the next calls of a method to the orders of the account. */
  public void fault(String kind, String method, int count) {
    post(
        "/control/faults",
        String.format(
            "{\"kind\":\"%s\",\"method\":\"%s\",\"path\":\"/trader/v1/accounts/*/orders\","
                + "\"count\":%d,\"delayMillis\":50}",
            kind, method, count));
  }

  public void moveTo(Instant instant) {
    post("/control/clock", "{\"now\":\"" + instant + "\"}");
  }

  /** Somebody trades in the same account without us. */
  public void tradeByHand(String symbol, long shares) {
    SchwabEndpoint endpoint =
        SchwabEndpoint.simulator(
            URI.create(url()),
            Credentials.DEFAULT.key(),
            Credentials.DEFAULT.secret()::toCharArray,
            "https://127.0.0.1:8271",
            Path.of(System.getProperty("java.io.tmpdir"), "by-hand-" + System.nanoTime()));
    Surroundings surroundings = new Surroundings(Clock.systemUTC(), Waiting.real(), 1);
    LoginFlow.of(endpoint, surroundings).atSimulator();
    Broker broker = SchwabBroker.of(SchwabClient.of(endpoint, surroundings), "");
    long held =
        broker.snapshot().positions().stream()
            .filter(position -> position.symbol().equals(symbol))
            .mapToLong(position -> position.quantity().longValue())
            .sum();
    Instruction more = held < 0 ? Instruction.SELL_SHORT : Instruction.BUY;
    broker.place(OrderTicket.market(more, symbol, shares), () -> true);
  }

  /** The top-level orders in the account's book. */
  public List<JsonNode> orders() {
    List<JsonNode> orders = new ArrayList<>();
    account().path("orders").forEach(orders::add);
    return orders;
  }

  public List<String> orderedSymbols() {
    return orders().stream()
        .map(order -> order.at("/orderLegCollection/0/instrument/symbol").asText())
        .sorted()
        .toList();
  }

  public JsonNode account() {
    return send(HttpRequest.newBuilder(URI.create(url() + "/control/account")).GET());
  }

  private JsonNode post(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
