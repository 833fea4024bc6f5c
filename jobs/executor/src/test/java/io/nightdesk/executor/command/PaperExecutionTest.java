package io.nightdesk.executor.command;

import static io.nightdesk.executor.order.SimulatedMorning.AS_OF;
import static io.nightdesk.executor.order.SimulatedMorning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.executor.order.SimulatedMorning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperExecutionTest {

  @TempDir Path warehouse;
  private SimulatedMorning morning;
  private List<String> symbols;

  @BeforeEach
  void start() {
    morning = new SimulatedMorning();
    symbols = morning.publish(warehouse, 4).stream().sorted().toList();
  }

  @AfterEach
  void stop() {
    morning.close();
  }

  @Test
  void everySignalBecomesOneBracket_andNoneMoreWhenRunAgain() {
    CommandRun first = execute("paper");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(morning.orderedSymbols()).isEqualTo(symbols);
    assertThat(morning.orders())
        .allSatisfy(
            order -> {
              assertThat(order.path("orderStrategyType").asText()).isEqualTo("TRIGGER");
              assertThat(order.at("/childOrderStrategies/0/orderStrategyType").asText())
                  .isEqualTo("OCO");
              assertThat(order.at("/childOrderStrategies/0/childOrderStrategies")).hasSize(2);
            });

    CommandRun second = execute("paper");

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.out()).contains("sent already");
    assertThat(morning.orderedSymbols()).isEqualTo(symbols);
  }

  @Test
  void dryMode_printsTheSameOrders_andWritesAndSendsNothing() {
    CommandRun dry = execute("dry");

    assertThat(dry.exitCode()).as(dry.err()).isZero();
    assertThat(dry.out()).contains(symbols);
    assertThat(morning.orders()).isEmpty();
    assertThat(warehouse.resolve("_ledger")).doesNotExist();
  }

  @Test
  void haltBeforeTheRequest_leavesNothingSent_andResumeSendsIt() {
    run("halt", "--reason", "test");
    assertThat(execute("paper").exitCode()).isEqualTo(8);
    assertThat(morning.orders()).isEmpty();
    run("resume");
    assertThat(execute("paper").exitCode()).isZero();
    assertThat(morning.orderedSymbols()).isEqualTo(symbols);
  }

  @Test
  void entriesAreCancelled_whileHalted() {
    execute("paper");

    CommandRun halt = run("halt", "--reason", "test", "--cancel-entries", "--now", NOW.toString());

    assertThat(halt.exitCode()).as(halt.err()).isZero();
    assertThat(morning.orders())
        .allSatisfy(order -> assertThat(order.path("status").asText()).isEqualTo("CANCELED"));
    assertThat(halt.out()).contains("CANCELLED");
  }

  @Test
  void fillsAndExitsOfTheDay_areRecordedAndAgreeWithTheBroker() {
    execute("paper");
    Instant later = NOW.plus(Duration.ofHours(2));
    morning.moveTo(later);

    CommandRun monitor = run("monitor", "--all", "--json", "--now", later.toString());
    CommandRun reconcile = run("reconcile", "--now", later.toString());
    CommandRun positions = run("positions", "--now", later.toString());

    assertThat(monitor.exitCode()).as(monitor.err()).isZero();
    assertThat(monitor.out()).contains("\"role\":\"entry\"").contains("FILLED");
    assertThat(reconcile.exitCode()).as(reconcile.err()).isZero();
    assertThat(positions.exitCode()).as(positions.err()).isZero();
    assertThat(morning.account().at("/securitiesAccount/positions")).isNotEmpty();
    morning
        .account()
        .at("/securitiesAccount/positions")
        .forEach(
            held -> assertThat(positions.out()).contains(held.at("/instrument/symbol").asText()));
  }

  @Test
  void reconcileReportsBothNumbers_whenAPositionIsNotOurs_andResumeReleasesIt() {
    execute("paper");
    Instant later = NOW.plus(Duration.ofHours(2));
    morning.moveTo(later);
    run("reconcile", "--now", later.toString());
    String symbol =
        morning.account().at("/securitiesAccount/positions/0/instrument/symbol").asText();
    morning.tradeByHand(symbol, 3);
    assertThat(run("login").exitCode()).as("the login by hand ended ours").isZero();
    Instant evenLater = later.plus(Duration.ofMinutes(10));
    morning.moveTo(evenLater);

    CommandRun broken = run("reconcile", "--now", evenLater.toString());
    assertThat(execute("paper").err()).contains(symbol + " rests: our ledger says");
    CommandRun released = run("resume", "--symbol", symbol);
    CommandRun agreed = run("reconcile", "--now", evenLater.toString());

    assertThat(broken.exitCode()).isEqualTo(8);
    assertThat(broken.err()).contains(symbol).contains("our ledger says").contains("the broker");
    assertThat(released.exitCode()).isZero();
    assertThat(agreed.exitCode()).as(agreed.err()).isZero();
  }

  @Test
  void approvalIsRecorded_withContentAndLimits() throws IOException {
    CommandRun approve =
        run("approve", "--as-of", AS_OF.toString(), "--person", "Ann", "--now", NOW.toString());

    assertThat(approve.exitCode()).as(approve.err()).isZero();
    assertThat(approve.out()).contains("Ann approved 4 orders");
    assertThat(Files.readString(warehouse.resolve("_ledger/ledger.jsonl")))
        .contains("\"kind\":\"approvals\"")
        .contains("\"person\":\"Ann\"");
  }

  @Test
  void staleAndEarlySignals_areNotSent() {
    for (String time : List.of("2024-03-05T14:29:00Z", "2024-03-06T15:00:00Z")) {
      CommandRun run =
          run("execute", "--as-of", AS_OF.toString(), "--mode", "paper", "--now", time);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
    }
    assertThat(morning.orders()).isEmpty();
  }

  @Test
  void paperMode_doesNotSpeakToTheBrokersAddress() {
    CommandRun live =
        run(
            "execute",
            "--as-of",
            AS_OF.toString(),
            "--mode",
            "paper",
            "--now",
            NOW.toString(),
            "--set",
            "schwab.base-url=https://api.schwabapi.com");
    assertThat(live.exitCode()).isEqualTo(3);
    assertThat(morning.orders()).isEmpty();
  }

  private CommandRun execute(String mode) {
    return run("execute", "--as-of", AS_OF.toString(), "--mode", mode, "--now", NOW.toString());
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    arguments[0],
                    "--warehouse",
                    warehouse.toString(),
                    "--set",
                    "schwab.base-url=" + morning.url()),
                Stream.of(arguments).skip(1))
            .toArray(String[]::new));
  }
}
