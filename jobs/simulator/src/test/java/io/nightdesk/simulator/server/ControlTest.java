package io.nightdesk.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.MarketView;
import io.nightdesk.simulator.market.Markets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlTest {

  private static final Instant EVENING = Servers.time("2022-03-15", 18, 0);

  @Test
  void clockMovesForwardOnly_toInstantsOpensAndCloses() throws Exception {
    try (SimulatorServer server = Servers.at(EVENING)) {
      Client client = new Client(server.url());
      assertThat(move(client, "{\"to\":\"next-open\"}")).isEqualTo("2022-03-16T13:30:00Z");
      assertThat(move(client, "{\"to\":\"next-open\"}")).isEqualTo("2022-03-17T13:30:00Z");
      assertThat(move(client, "{\"to\":\"next-close\"}")).isEqualTo("2022-03-17T20:00:00Z");
      assertThat(move(client, "{\"advance\":\"PT90M\"}")).isEqualTo("2022-03-17T21:30:00Z");
      assertThat(move(client, "{\"now\":\"2022-03-18T01:00:00Z\"}"))
          .isEqualTo("2022-03-18T01:00:00Z");
      for (String wrong :
          List.of(
              "{\"now\":\"2022-03-01T01:00:00Z\"}",
              "{\"now\":\"2029-03-01T01:00:00Z\"}",
              "{\"now\":\"tomorrow\"}",
              "{}",
              "no json")) {
        assertThat(client.post("/control/clock", wrong).status()).as(wrong).isEqualTo(400);
      }
    }
  }

  @Test
  void truthAndUniverseEndAtTheClock() throws Exception {
    try (SimulatorServer server = Servers.at(EVENING)) {
      Client client = new Client(server.url());
      List<String> truth = client.get("/control/truth").text().lines().toList();
      assertThat(truth.get(0))
          .isEqualTo("symbol,session,gap,volume_ratio,drift_1,drift_2,drift_3,probability_up");
      assertThat(truth).hasSizeGreaterThan(200);
      assertThat(truth.stream().skip(1).map(row -> row.split(",")[1]))
          .allMatch(session -> session.compareTo("2022-03-15") <= 0);
      List<String> universe = client.get("/control/universe").text().lines().toList();
      assertThat(universe).hasSize(21);
      assertThat(universe.get(1)).isEqualTo("SYN001,2020-01-02,,Information Technology");
      assertThat(universe).anyMatch(row -> row.startsWith("SYN008,2020-01-02,,"));
      client.post("/control/clock", "{\"now\":\"2023-06-01T12:00:00Z\"}");
      assertThat(client.get("/control/universe").text())
          .containsPattern("SYN008,2020-01-02,202[23]-\\d\\d-\\d\\d,");
      assertThat(client.get("/control/actions").text()).startsWith("symbol,date,action,value\n");
    }
  }

  @Test
  void twoStartsOfOneSeedServeEqualBytes() throws Exception {
    List<String> paths =
        List.of(
            "/marketdata/v1/pricehistory?symbol=SYN002&periodType=year&frequencyType=daily",
            "/marketdata/v1/pricehistory?symbol=SYN003&periodType=day&frequencyType=minute",
            "/marketdata/v1/quotes?symbols=SYN001,SYN002,SPY",
            "/trader/v1/accounts",
            "/control/truth",
            "/control/universe");
    try (SimulatorServer first = fresh();
        SimulatorServer second = fresh()) {
      Client one = new Client(first.url());
      Client two = new Client(second.url());
      one.login();
      two.login();
      for (String path : paths) {
        Client.Answer answer = one.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(two.get(path).raw().body()).as(path).isEqualTo(answer.raw().body());
      }
    }
  }

  @Test
  void requestsBeyondTheLimitGet429_withTheTimeToWait() throws Exception {
    try (SimulatorServer server = Servers.at(EVENING, 5, Optional.empty())) {
      Client client = new Client(server.url());
      client.login();
      for (int n = 0; n < 5; n++) {
        assertThat(client.get("/trader/v1/accounts").status()).isEqualTo(200);
      }
      Client.Answer refused = client.get("/marketdata/v1/quotes?symbols=SPY");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
      assertThat(client.get("/control/health").status()).isEqualTo(200);
    }
  }

  @Test
  void limitCountsTheLastMinute_andForgetsOlderRequests() {
    long[] nanos = {0};
    RateLimit limit = new RateLimit(2, () -> nanos[0]);
    assertThat(limit.secondsToWait()).isEmpty();
    nanos[0] = 30_000_000_000L;
    assertThat(limit.secondsToWait()).isEmpty();
    assertThat(limit.secondsToWait()).hasValue(31);
    nanos[0] = 60_000_000_000L;
    assertThat(limit.secondsToWait()).isEmpty();
    assertThat(limit.secondsToWait()).isPresent();
  }

  @Test
  void unknownPathsGetPlainText_asAnOutageDoes() throws Exception {
    try (SimulatorServer server = Servers.at(EVENING)) {
      Client client = new Client(server.url());
      Client.Answer answer = client.get("/trader/v2/accounts");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
      assertThat(client.get("/control").text()).contains("/control/clock");
    }
  }

  private static SimulatorServer fresh() {
    MarketView view = new MarketView(Markets.synthetic(42, Edge.PLANTED, 20, 1_000));
    Simulation simulation =
        Simulation.start(view, EVENING, new BigDecimal("100000"), 42, Optional.empty());
    return SimulatorServer.start(0, simulation, Credentials.DEFAULT, 0);
  }

  private static String move(Client client, String body) throws Exception {
    Client.Answer answer = client.post("/control/clock", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("now").asText();
  }
}
