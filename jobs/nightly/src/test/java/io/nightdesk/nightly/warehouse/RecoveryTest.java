package io.nightdesk.nightly.warehouse;

import static io.nightdesk.nightly.testing.SampleWarehouse.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.RunTables;
import io.nightdesk.nightly.testing.SampleRow;
import io.nightdesk.nightly.testing.SampleWarehouse;
import io.nightdesk.nightly.testing.SharedSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run leaves in tables and ledger is cleared up by the next writer. */
class RecoveryTest {

  private static final Instant NOW = Instant.parse("2024-03-05T23:30:00Z");

  @TempDir private Path folder;
  private SampleWarehouse sample;

  @BeforeEach
  void makeWarehouse() {
    sample = SampleWarehouse.empty(folder);
  }

  @Test
  void unfinishedCommitIsTakenBack_andItsRecordIsClosed() {
    sample.finished("features", MONDAY, "features", rows("AAPL", "MSFT"));
    RunRecord dead = sample.interrupted("features", MONDAY, "features", rows("AAPL"));
    assertThat(symbols()).containsExactly("AAPL");

    assertThat(recover()).singleElement().asString().contains("features").contains(dead.runId());

    assertThat(symbols()).containsExactly("AAPL", "MSFT");
    RunRecord closed = RunLedger.read(folder).runs().get(1);
    assertThat(closed.status()).isEqualTo(RunRecord.FAILED);
    assertThat(closed.message()).contains("its process ended");
    assertThat(recover()).as("the second time there is nothing to do").isEmpty();
  }

  @Test
  void tableNeverPublishedBecomesEmpty() {
    sample.interrupted("features", MONDAY, "features", rows("AAPL"));
    assertThat(recover()).hasSize(1);
    assertThat(symbols()).isEmpty();
  }

  @Test
  void finishedRunsAndTablesWithoutRunsAreLeftAlone() {
    sample.finished("features", MONDAY, "features", rows("AAPL"));
    tables().replace(Slice.whole(RunTables.RUN_METRICS), noMetrics(), "");
    long version = tables().version(FeatureTables.FEATURES);
    assertThat(recover()).isEmpty();
    assertThat(tables().version(FeatureTables.FEATURES)).isEqualTo(version);
  }

  @Test
  void failedRunIsTakenBack_whichIsHowADiskThatWasFullHeals() {
    sample.finished("features", MONDAY, "features", rows("AAPL"));
    RunRecord dead = sample.interrupted("features", MONDAY, "features", rows("MSFT"));
    RunLedger ledger = RunLedger.read(folder);
    ledger.put(
        dead.closed(RunRecord.FAILED, NOW.toString(), 1, List.of(), 0, java.util.Map.of(), "full"));
    assertThat(recover()).hasSize(1);
    assertThat(symbols()).containsExactly("AAPL");
  }

  @Test
  void killBeforeTheFirstCommitOfATableLeavesAFolder_thatIsNoTable() throws Exception {
    Files.createDirectories(folder.resolve("features/_delta_log"));
    Files.writeString(folder.resolve("features/_delta_log/.00000000000000000000.json.x.tmp"), "{");
    assertThat(sample.warehouse().holds(FeatureTables.FEATURES)).isFalse();
    assertThat(symbols()).isEmpty();
    sample.finished("features", MONDAY, "features", rows("AAPL"));
    assertThat(symbols()).containsExactly("AAPL");
  }

  private List<String> recover() {
    return Recovery.run(tables(), RunLedger.read(folder), NOW);
  }

  private TableStore tables() {
    return new TableStore(SharedSpark.session(), sample.warehouse());
  }

  private List<String> symbols() {
    return tables().read(FeatureTables.FEATURES).orderBy("symbol").collectAsList().stream()
        .map(row -> row.<String>getAs("symbol"))
        .toList();
  }

  private static org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> noMetrics() {
    return SampleRow.frame(SharedSpark.session(), RunTables.RUN_METRICS, List.of());
  }

  private static List<SampleRow> rows(String... symbols) {
    return java.util.Arrays.stream(symbols).map(s -> SampleRow.of(s, MONDAY)).toList();
  }
}
