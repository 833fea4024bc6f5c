package io.nightdesk.executor.command;

import static io.nightdesk.executor.order.SimulatedMorning.AS_OF;
import static io.nightdesk.executor.order.SimulatedMorning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.executor.Executor;
import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.order.SimulatedMorning;
import io.nightdesk.executor.order.SimulatorControl;
import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.simulator.Simulator;
import io.nightdesk.simulator.market.Edge;
import io.nightdesk.simulator.market.MarketSpec;
import io.nightdesk.simulator.market.SyntheticMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real executor and the real simulator, each in its own process, and {@code kill -9}. */
class KilledExecutorTest {

  private static final int ORDERS = 4;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /** The market of the simulator's options below: 260 sessions reach beyond its clock. */
  private static final SyntheticMarket MARKET =
      new SyntheticMarket(
          new MarketSpec(
              7,
              Edge.NONE,
              12,
              ExchangeCalendar.xnys()
                  .sessions(FIRST, ExchangeCalendar.xnys().next(AS_OF, 260).date())));

  @TempDir private static Path folder;
  private static Outcome undisturbed;

  /**
   * What stands at the simulator two hours later.
   *
   * @param lines of the ledger after the first execution
   */
  private record Outcome(List<String> ordered, Map<String, Double> positions, long lines) {}

  /** When the executor is killed: so long after its ledger has so many lines. */
  record Moment(long lines, long millis) {
    static Moment random(long seed, long lines) {
      SplitMix64 random = SplitMix64.seeded(seed);
      return new Moment(1 + (long) (random.uniform() * lines), (long) (random.uniform() * 40));
    }
  }

  @BeforeAll
  static void executeTwiceWithoutDisturbance() throws Exception {
    try (Desk desk = new Desk("undisturbed")) {
      assertThat(desk.execute()).as(desk.said).isZero();
      long lines = desk.ledgerLines();
      assertThat(desk.control.orderedSymbols()).isEqualTo(desk.symbols);
      assertThat(desk.execute()).as(desk.said).isZero();
      assertThat(desk.control.orderedSymbols()).as("after the second").isEqualTo(desk.symbols);
      assertThat(desk.said).contains("sent already");
      undisturbed = desk.outcome(lines);
      assertThat(undisturbed.positions()).as("some entries are filled by then").isNotEmpty();
    }
  }

  /** Recorded, so that a failure can be looked at again. */
  static Stream<Long> seeds() {
    int kills = Boolean.getBoolean("nightdesk.full") ? 20 : 2;
    return IntStream.range(0, kills).mapToObj(i -> 20240305L + i);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ordersAndPositionsAreThoseOfAnUndisturbedRun_whenKilledAtARandomMoment(long seed)
      throws Exception {
    Moment moment = Moment.random(seed, undisturbed.lines());
    try (Desk desk = new Desk("seed-" + seed)) {
      try (Program executor = desk.start()) {
        while (executor.isAlive() && desk.ledgerLines() < moment.lines()) {
          Thread.sleep(1);
        }
        Thread.sleep(moment.millis());
        executor.kill();
      }
      assertThat(desk.control.orders()).as("%s", moment).hasSizeLessThanOrEqualTo(ORDERS);
      desk.recover();
      desk.assertAsUndisturbed("seed " + seed + ", " + moment);
    }
  }

  @Test
  void orderIsAdopted_whenKilledWhileItsAnswerIsOnTheWay() throws Exception {
    try (Desk desk = new Desk("slow-answer")) {
      desk.control.fault("slow", "POST", 1, A_MINUTE.toMillis());
      desk.killWithRequestsReceived(1);
      assertThat(desk.control.orders()).as("it took effect").hasSize(1);
      assertThat(Files.readString(desk.ledger())).endsWith("\n").contains("\"SENDING\"");

      desk.recover();
      desk.assertAsUndisturbed("an answer on the way");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void orderIsPlacedOnce_whenKilledWithARequestThatNeverTookEffect() throws Exception {
    try (Desk desk = new Desk("lost-request")) {
      desk.control.fault("timeout", "POST", 1, A_MINUTE.toMillis());
      desk.killWithRequestsReceived(1);
      assertThat(desk.control.orders()).isEmpty();

      desk.recover();
      desk.assertAsUndisturbed("a lost request");
      assertThat(desk.state().intents()).hasSize(ORDERS + 1);
    }
  }

  /** A warehouse with signals, a simulator, and executors one after the other. */
  private static final class Desk implements AutoCloseable {

    private final Path warehouse;
    private final List<String> symbols;
    private final Program simulator;
    private final SimulatorControl control;
    private String said = "";

    Desk(String name) throws Exception {
      warehouse = folder.resolve(name);
      symbols = SimulatedMorning.publish(MARKET, warehouse, ORDERS).stream().sorted().toList();
      Path ready = warehouse.resolve("_port");
      simulator =
          Program.start(
              folder,
              Simulator.class,
              List.of(
                  "simulate",
                  "--port=0",
                  "--seed=7",
                  "--edge=none",
                  "--symbols=12",
                  "--from=" + FIRST,
                  "--now=" + NOW,
                  "--rate-limit=0",
                  "--ready-file=" + ready));
      while (!Files.exists(ready)) {
        assertThat(simulator.isAlive()).as(simulator.output()).isTrue();
        Thread.sleep(10);
      }
      control = new SimulatorControl("http://127.0.0.1:" + Files.readString(ready).strip());
    }

    Program start() throws IOException {
      return Program.start(
          folder,
          Executor.class,
          List.of(
              "execute",
              "--as-of=" + AS_OF,
              "--mode=paper",
              "--now=" + NOW,
              "--warehouse=" + warehouse,
              "--set=schwab.base-url=" + control.url()));
    }

    int execute() throws Exception {
      try (Program executor = start()) {
        int code = executor.exitCode();
        said = executor.output();
        return code;
      }
    }

    /** The same command again until it ends well, as an operator would. */
    void recover() throws Exception {
      assertThat(execute()).as(said).isZero();
    }

    void killWithRequestsReceived(int requests) throws Exception {
      try (Program executor = start()) {
        while (control.log().size() < requests) {
          assertThat(executor.isAlive()).as(executor.output()).isTrue();
          Thread.sleep(5);
        }
        executor.kill();
      }
    }

    Path ledger() {
      return warehouse.resolve("_ledger/ledger.jsonl");
    }

    long ledgerLines() throws IOException {
      if (!Files.exists(ledger())) {
        return 0;
      }
      try (Stream<String> lines = Files.lines(ledger())) {
        return lines.count();
      }
    }

    LedgerState state() {
      return Ledger.read(LedgerFolder.of(warehouse));
    }

    Outcome outcome(long lines) {
      List<String> ordered = control.orders().stream().map(KilledExecutorTest::terms).toList();
      control.moveTo(NOW.plus(Duration.ofHours(2)));
      return new Outcome(ordered.stream().sorted().toList(), control.positions(), lines);
    }

    void assertAsUndisturbed(String when) {
      assertThat(state().intents())
          .as(when)
          .filteredOn(intent -> intent.orderId().isPresent())
          .extracting(intent -> intent.orderId().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(
              control.orders().stream().map(o -> o.path("orderId").asText()).toList());
      assertThat(state().intents())
          .as(when)
          .extracting(Intent::intentId)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThanOrEqualTo(ORDERS);
      Outcome outcome = outcome(undisturbed.lines());
      assertThat(outcome).as(when + "\n" + said).isEqualTo(undisturbed);
    }

    @Override
    public void close() {
      simulator.close();
    }
  }

  private static String terms(JsonNode order) {
    return String.join(
        " ",
        order.at("/orderLegCollection/0/instruction").asText(),
        order.path("quantity").asText(),
        order.at("/orderLegCollection/0/instrument/symbol").asText(),
        order.path("price").asText());
  }
}
