package io.nightdesk.nightly.command;

import static io.nightdesk.nightly.testing.SampleWarehouse.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.testing.SampleRow;
import io.nightdesk.nightly.testing.SampleWarehouse;
import io.nightdesk.nightly.testing.SharedWarehouse;
import io.nightdesk.nightly.warehouse.WarehouseLock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCommandTest {

  @TempDir private Path folder;

  @Test
  void severalStatementsGiveSeveralResults() {
    Cli cli =
        sql(
            "SELECT signal, count(*) AS n FROM latest_signals GROUP BY signal ORDER BY signal;"
                + " SELECT max(as_of) AS last FROM nightdesk.signals");
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.lines())
        .containsExactly(
            "signal  n",
            "------  -",
            "BUY     1",
            "HOLD    2",
            "",
            "last",
            "----------",
            "2024-03-05");
  }

  @Test
  void csvAndJsonHoldEveryValueInFull() {
    String query =
        "SELECT symbol, as_of, confidence, expected_return, reason FROM latest_signals"
            + " WHERE symbol <> 'XOM' ORDER BY symbol";
    assertThat(sql(query, "--format", "csv").lines())
        .containsExactly(
            "symbol,as_of,confidence,expected_return,reason",
            "AAPL,2024-03-05,0.8125,0.00005,"
                + "\"Confidence 81 %, \"\"risk\"\" 4, and it pays after costs.\"",
            "MSFT,2024-03-05,,,\"The model is silent, as it does not beat the base rate.\"");
    assertThat(sql(query, "--json").lines().get(1))
        .startsWith("{\"symbol\":\"MSFT\",\"as_of\":\"2024-03-05\",\"confidence\":null,");
  }

  @Test
  void everyViewAnswers_alsoWhereItsTablesWereNeverWritten() {
    for (String view : List.of("open_positions", "run_status", "model_scorecard", "features_88")) {
      Cli cli = sql("SELECT * FROM " + view, "--format", "csv");
      assertThat(cli.code()).as(view + cli.err()).isZero();
      assertThat(cli.lines()).as(view).hasSize(1);
    }
  }

  @Test
  void tableNeverWrittenIsEmptyWithItsColumns() {
    assertThat(sql("SELECT * FROM trials", "--format", "csv").out())
        .isEqualTo("trial_id,backtest_id,description,sharpe,run_id\r\n");
  }

  @Test
  void namesAreListedAndDescribed() {
    assertThat(sql("SHOW TABLES").out()).contains("bars_daily", "latest_signals", "trials");
    assertThat(sql("DESCRIBE signals").out())
        .contains("calibrated probability that the direction is right");
  }

  @Test
  void readersSeeFinishedRunsOnly() {
    SampleWarehouse sample = SampleWarehouse.empty(folder);
    sample.finished("backtest", TUESDAY, "trials", List.of(trial("one")));
    sample.interrupted("backtest", TUESDAY, "trials", List.of(trial("one"), trial("two")));
    Cli cli = Cli.run("sql", "SELECT trial_id FROM trials", "--json", "--warehouse", "" + folder);
    assertThat(cli.lines()).containsExactly("{\"trial_id\":\"one\"}");
  }

  @Test
  void writingIsRefusedWithoutLeave() {
    Cli cli = sql("SELECT 1; DELETE FROM signals");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains("DELETE FROM signals", "--write");
  }

  @Test
  void writingWithLeaveIsSeenByLaterReaders_andKeptInTheLedger() {
    SharedWarehouse.copyTo(folder);
    String place = folder.toString();
    Cli write =
        Cli.run("sql", "DELETE FROM signals WHERE symbol = 'XOM'", "--write", "--warehouse", place);
    assertThat(write.code()).as(write.err()).isZero();
    Cli read = Cli.run("sql", "SELECT count(*) AS n FROM signals", "--json", "--warehouse", place);
    assertThat(read.lines()).containsExactly("{\"n\":4}");
    assertThat(Cli.run("status", "--warehouse", place).out()).contains("DELETE FROM signals");
  }

  @Test
  void writingWaitsForNobody_whenAnotherRunHoldsTheLock() {
    SampleWarehouse.empty(folder);
    try (WarehouseLock lock = WarehouseLock.take(folder)) {
      Cli cli = Cli.run("sql", "DELETE FROM signals", "--write", "--warehouse", folder.toString());
      assertThat(cli.code()).isEqualTo(9);
    }
  }

  @Test
  void wrongTableNameSuggestsNearOnes() {
    Cli cli = sql("SELECT * FROM latest_signal");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err())
        .contains("There is no table or view latest_signal.", "Did you mean latest_signals?");
  }

  @Test
  void wrongColumnAndWrongGrammarAreUsageErrors() {
    Cli column = sql("SELECT symbl FROM signals");
    assertThat(column.code()).isEqualTo(2);
    assertThat(column.err()).contains("symbl", "`symbol`").doesNotContain("'Project", "\tat ");
    Cli grammar = sql("SELEC 1");
    assertThat(grammar.code()).isEqualTo(2);
    assertThat(grammar.err()).contains("Syntax error at or near 'SELEC'");
  }

  @Test
  void mathematicsIsCallable_andDescribesItself() {
    Cli light = sql("SELECT traffic_light(7, 250, 0.99) AS light", "--format", "csv");
    assertThat(light.code()).as(light.err()).isZero();
    assertThat(light.lines()).containsExactly("light", "YELLOW");
    assertThat(sql("DESCRIBE FUNCTION EXTENDED garch_fit").lines())
        .anyMatch(line -> line.startsWith("Usage: garch_fit("))
        .anyMatch(line -> line.startsWith("      * returns (ARRAY<DOUBLE>) - log returns"));
  }

  @Test
  void wrongArgumentOfAFunctionIsAUsageError_whereverItIsMet() {
    Cli constant = sql("SELECT traffic_light(7, 250, 0.3)");
    assertThat(constant.code()).isEqualTo(2);
    assertThat(constant.err())
        .contains(
            "traffic_light: argument level must lie in (0.5, 1), was 0.3",
            "Run: nightdesk sql \"DESCRIBE FUNCTION EXTENDED traffic_light\"");
    Cli row = sql("SELECT traffic_light(id + 300, 250, 0.99) FROM range(0, 4, 1, 2)");
    assertThat(row.code()).isEqualTo(2);
    assertThat(row.err())
        .contains(
            "traffic_light: argument exceedances must not be above n 250, was 30",
            "Run: nightdesk sql \"DESCRIBE FUNCTION EXTENDED traffic_light\"")
        .doesNotContain("Job aborted", "\tat ");
  }

  @Test
  void nothingToCarryOutIsAUsageError() {
    assertThat(sql(" ; ").code()).isEqualTo(2);
    assertThat(Cli.run("sql").code()).isEqualTo(2);
    assertThat(sql("SELECT 1", "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void missingWarehouseExitsWith4_beforeSparkStarts() {
    Cli cli = Cli.run("sql", "SELECT 1", "--warehouse", folder.resolve("none").toString());
    assertThat(cli.code()).isEqualTo(4);
  }

  private static SampleRow trial(String id) {
    return SampleRow.of("", TUESDAY).with("trial_id", id);
  }

  private static Cli sql(String statements, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "sql";
    arguments[1] = statements;
    arguments[2] = "--warehouse";
    arguments[3] = SharedWarehouse.path().toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Cli.run(arguments);
  }
}
