package io.nightdesk.executor.order;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.math.BigDecimal;
import java.net.URI;
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

  private static final SyntheticMarket MARKET =
      new SyntheticMarket(
          new MarketSpec(
              7,
              Edge.NONE,
              12,
              ExchangeCalendar.xnys()
                  .sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 4, 30))));

  private final SimulatorServer server;
  private final SimulatorControl control;

  public SimulatedMorning() {
    Simulation simulation =
        Simulation.start(
            new MarketView(MARKET), NOW, new BigDecimal("100000"), 7, Optional.empty());
    server = SimulatorServer.start(0, simulation, Credentials.DEFAULT, 0);
    control = new SimulatorControl(server.url());
  }

  public String url() {
    return server.url();
  }

  /** Publishes a BUY and a SELL in turn for the first names, and a HOLD. */
  public List<String> publish(Path warehouse, int orders) {
    return publish(MARKET, warehouse, orders);
  }

  /** The same with the closes of another market. */
  public static List<String> publish(SyntheticMarket market, Path warehouse, int orders) {
    List<String> symbols =
        market.instruments().stream()
            .map(instrument -> instrument.symbol())
            .filter(symbol -> close(market, symbol).isPresent())
            .limit(orders + 1L)
            .toList();
    List<SignalRow> rows = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      String symbol = symbols.get(i);
      rows.add(
          SignalRow.order(
              symbol,
              AS_OF,
              i % 2 == 0 ? "BUY" : "SELL",
              close(market, symbol).orElseThrow(),
              0.08));
    }
    rows.add(SignalRow.hold(symbols.get(orders), AS_OF));
    SignalTable.append(warehouse, SignalRow.sealed(rows));
    return symbols.subList(0, orders);
  }

  private static Optional<Double> close(SyntheticMarket market, String symbol) {
    DailySeries bars = market.daily(symbol);
    int index = bars.indexOf(AS_OF.toEpochDay());
    return index < 0 ? Optional.empty() : Optional.of(bars.close(index));
  }

  /** Scripts a fault of the next calls of a method to the orders of the account. */
  public void fault(String kind, String method, int count) {
    control.fault(kind, method, count, 50);
  }

  public void moveTo(Instant instant) {
    control.moveTo(instant);
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
    return control.orders();
  }

  public List<String> orderedSymbols() {
    return control.orderedSymbols();
  }

  public JsonNode account() {
    return control.account();
  }

  @Override
  public void close() {
    server.close();
  }
}
