package io.nightdesk.executor.command;

import static io.nightdesk.executor.order.SimulatedMorning.AS_OF;
import static io.nightdesk.executor.order.SimulatedMorning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerFolder;
import io.nightdesk.executor.order.SimulatedMorning;
import io.nightdesk.executor.reader.SignalRow;
import io.nightdesk.executor.reader.SignalTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What execute says, and with which code it ends, where it must not send. */
class RefusalsTest {

  @TempDir Path warehouse;
  private SimulatedMorning morning;

  @BeforeEach
  void start() {
    morning = new SimulatedMorning();
  }

  @AfterEach
  void noOrderWasSent() {
    assertThat(morning.orders()).isEmpty();
    morning.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"execute --mode paper", "execute --mode dry", "approve", "positions"})
  void warehouseIsNotThere(String command) throws IOException {
    Files.delete(warehouse);
    refused(
        run(command.split(" ")), ExitCode.INPUT, "There is no warehouse at", "Check --warehouse");
    assertThat(warehouse).doesNotExist();
    Files.createDirectories(warehouse);
  }

  @Test
  void signalsWereNeverMade() {
    refused(execute(), ExitCode.INPUT, "There is no table signals", "nightdesk night");
  }

  @Test
  void signalsAreOfAnotherSession() {
    morning.publish(warehouse, 2);
    refused(
        run("execute", "--mode", "paper", "--as-of", "2024-03-01"),
        ExitCode.INPUT,
        "holds nothing for as-of 2024-03-01",
        "nightdesk night --as-of 2024-03-01");
  }

  @Test
  void signalsAreNotPublished() {
    morning.publish(warehouse, 2);
    SignalTable.recordRun(warehouse, "running");
    refused(
        execute(),
        ExitCode.NOT_EXECUTABLE,
        "are not published",
        "nightdesk signals --as-of 2024-03-04");
  }

  @Test
  void signalsWereTamperedWith() {
    List<SignalRow> rows = SignalRow.sealed(List.of(SignalRow.hold("AAPL", AS_OF)));
    rows.get(0).with("signal", "BUY");
    SignalTable.append(warehouse, rows);
    refused(
        execute(),
        ExitCode.NOT_EXECUTABLE,
        "changed after they were published",
        "nightdesk signals --as-of 2024-03-04");
  }

  @Test
  void simulatorIsNotThere() {
    morning.publish(warehouse, 2);
    refused(
        CommandRun.of(
            "execute",
            "--as-of=" + AS_OF,
            "--mode=paper",
            "--now=" + NOW,
            "--warehouse=" + warehouse,
            "--set=schwab.base-url=http://127.0.0.1:1"),
        ExitCode.INPUT,
        "127.0.0.1:1",
        "nightdesk simulate");
  }

  @Test
  void anotherExecutorIsAtWork() {
    morning.publish(warehouse, 2);
    try (Ledger held = Ledger.open(LedgerFolder.of(warehouse), Clock.systemUTC())) {
      refused(execute(), ExitCode.LOCKED, "Another executor works", "run the same command again");
      assertThat(held.state().intents()).isEmpty();
    }
  }

  @Test
  void ledgerIsDamaged() throws IOException {
    morning.publish(warehouse, 2);
    Files.createDirectories(warehouse.resolve("_ledger"));
    Files.writeString(warehouse.resolve("_ledger/ledger.jsonl"), "garbage\n");
    refused(execute(), ExitCode.INPUT, "damaged at line 1", "Restore the file from a copy");
  }

  private CommandRun execute() {
    return run("execute", "--as-of", AS_OF.toString(), "--mode", "paper");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(arguments),
                Stream.of(
                    "--now=" + NOW,
                    "--warehouse=" + warehouse,
                    "--set=schwab.base-url=" + morning.url()))
            .toArray(String[]::new));
  }

  private static void refused(CommandRun run, ExitCode code, String problem, String remedy) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(code.code());
    assertThat(run.err()).contains("Error: ", "Cause: ", "Remedy: ").contains(problem, remedy);
  }
}
