package io.nightdesk.nightly.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ingest appends to one table and replaces four: a kill between any two commits heals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestKillTest {

  @TempDir private static Path folder;
  private Path files;
  private RunLedger undisturbed;

  @BeforeAll
  void undisturbedIngest() throws IOException {
    files = bars("files", "AAA", "SPY");
    undisturbed = ingest("undisturbed").run();
  }

  @ParameterizedTest
  @CsvSource({
    "bars_received, 1", // appended: a second append would double the bars, none would lose them
    "sessions, 0", // created, and never looked at again if only its presence counted
    "findings, 1" // all done but the record
  })
  void rerunPublishesTheSame_whenKilledAfterACommit(String table, int version) throws IOException {
    String warehouse = table + "-" + version;
    copy("undisturbed", warehouse);
    InterruptedIngest ingest = ingest(warehouse);
    ingest.killedAfter(table, version);
    assertThat(RunLedger.read(folder.resolve(warehouse)).publishedVersion("bars_received"))
        .as("nothing is published after the kill")
        .isEmpty();

    RunLedger healed = ingest.run();

    for (String each : InterruptedIngest.ORDER) {
      assertThat(healed.sessions(each)).as(each).isEqualTo(undisturbed.sessions(each));
    }
    assertThat(rows(healed)).isEqualTo(rows(undisturbed)).isPositive();
    assertThat(healed.runs())
        .extracting(RunRecord::status)
        .containsExactly(RunRecord.FAILED, RunRecord.FINISHED);
  }

  @Test
  void barsWithoutSpyAreRefused_beforeAnythingIsWritten() throws IOException {
    Path without = bars("without-spy", "AAA", "BBB");
    InterruptedIngest ingest = new InterruptedIngest(without, folder.resolve("refused"));
    Problem problem = catchThrowableOfType(Problem.class, ingest::run);
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(problem.problem()).contains("SPY");
    assertThat(folder.resolve("refused").resolve(BarTables.BARS_RECEIVED.name())).doesNotExist();
  }

  private InterruptedIngest ingest(String warehouse) {
    return new InterruptedIngest(files, folder.resolve(warehouse));
  }

  private void copy(String from, String to) throws IOException {
    Path source = folder.resolve(from);
    try (Stream<Path> all = Files.walk(source)) {
      for (Path each : all.toList()) {
        Files.copy(each, folder.resolve(to).resolve(source.relativize(each).toString()));
      }
    }
  }

  private static long rows(RunLedger ledger) {
    return ledger.runs().get(ledger.runs().size() - 1).outputs().stream()
        .filter(output -> output.table().equals("bars_received"))
        .mapToLong(RunRecord.Output::rows)
        .sum();
  }

  private Path bars(String name, String... symbols) throws IOException {
    Path written = Files.createDirectories(folder.resolve(name));
    StringBuilder csv = new StringBuilder("symbol,date,open,high,low,close,volume\n");
    LocalDate from = LocalDate.of(2024, 1, 2);
    List<Session> sessions = ExchangeCalendar.xnys().sessions(from, InterruptedIngest.AS_OF);
    for (String symbol : symbols) {
      for (Session session : sessions) {
        int price = 50 + session.date().getDayOfMonth();
        csv.append(
            String.join(
                ",",
                symbol,
                session.date().toString(),
                price + ".00," + price + ".50," + price + ".00," + price + ".25",
                "100" + price + "\n"));
      }
    }
    Files.writeString(written.resolve("bars.csv"), csv);
    return written;
  }
}
