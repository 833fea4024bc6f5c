package io.nightdesk.nightly.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.OrderTables;
import io.nightdesk.nightly.testing.SampleLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTest {

  @TempDir private Path warehouse;
  private SampleLedger ledger;
  private LedgerFile file;

  @BeforeEach
  void write() throws IOException {
    ledger = SampleLedger.in(warehouse);
    file = LedgerFile.of(warehouse);
  }

  @Test
  void lastRowOfEachKeyWins_amongTheExecutorsOwnNotes() throws IOException {
    ledger
        .line("executions", "{'run_id':'execute-1'}")
        .intent("one", "INTENDED", 10)
        .intent("two", "INTENDED", 20)
        .intent("one", "WORKING", 10)
        .position(10, "1712.5");

    List<Row> intents = new LedgerRows(file, OrderTables.ORDER_INTENTS).lastOfEachKey(file.lines());
    assertThat(intents).extracting(row -> row.getString(0)).containsExactly("one", "two");
    assertThat(intents.get(0).toSeq().mkString("|"))
        .isEqualTo(
            "one|2024-03-04|paper|HASH|AAPL|BUY|10|170.1|166.7|176.9|WORKING|null"
                + "|2024-03-05T14:35:00.123456Z|2024-03-05T14:35:01Z|for a test|execute-1|4");
    assertThat(intents.get(0).get(1)).isEqualTo(LocalDate.of(2024, 3, 4));
    assertThat(intents.get(0).get(13)).isEqualTo(Instant.parse("2024-03-05T14:35:01Z"));
    assertThat(new LedgerRows(file, OrderTables.POSITIONS).lastOfEachKey(file.lines())).hasSize(1);
    assertThat(new LedgerRows(file, OrderTables.FILLS).lastOfEachKey(file.lines())).isEmpty();
  }

  @Test
  void lineThatIsBeingWritten_isNotReadYet() throws IOException {
    ledger.intent("one", "INTENDED", 10);
    String before = file.contentHash();
    ledger.text("{\"sequence\":2,\"at\":\"2024-");

    assertThat(file.lines()).hasSize(1);
    assertThat(file.contentHash()).isEqualTo(before);
  }

  @Test
  void contentHashChangesWithEachLine_andIsKnownWithoutALedger() throws IOException {
    String none = file.contentHash();
    ledger.intent("one", "INTENDED", 10);
    String one = file.contentHash();
    ledger.intent("one", "WORKING", 10);
    assertThat(List.of(none, one, file.contentHash())).doesNotHaveDuplicates();
  }

  @Test
  void changedLineIsNamed() throws IOException {
    ledger.intent("one", "INTENDED", 10).intent("two", "INTENDED", 20);
    Files.writeString(
        ledger.file(),
        Files.readString(ledger.file()).replace("\"quantity\":20", "\"quantity\":21"));
    refused(2, "changed after it was written");
  }

  @Test
  void missingLineIsNamed() throws IOException {
    ledger.intent("one", "INTENDED", 10).intent("two", "INTENDED", 20);
    List<String> lines = Files.readAllLines(ledger.file());
    Files.writeString(ledger.file(), lines.get(1) + "\n");
    refused(1, "does not follow the line before it");
  }

  @Test
  void lineThatIsNoEntryIsNamed() throws IOException {
    ledger.intent("one", "INTENDED", 10).text("garbage\n");
    refused(2, "no hash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'quantity':1;                       market_value is missing",
        "'quantity':1,'market_value':null;   market_value is missing",
        "'quantity':1,'market_value':'100';  market_value is \"100\", which is no DOUBLE",
        "'quantity':1.5,'market_value':100;  quantity is 1.5, which is no BIGINT",
        "'quantity':1,'market_value':1,'read_at':'today'; read_at is \"today\", which is no TIMESTAMP",
      })
  void rowThatBreaksItsContractIsNamed(String values, String why) throws IOException {
    ledger
        .intent("one", "INTENDED", 10)
        .line(
            "positions",
            "{'account':'HASH','symbol':'AAPL','average_price':170,"
                + "'run_id':'r','read_at':'2024-03-05T16:00:00Z',"
                + values
                + "}");
    refused(2, why);
  }

  private void refused(long line, String why) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new LedgerRows(file, OrderTables.POSITIONS).lastOfEachKey(file.lines()))
        .matches(problem -> problem.exitCode() == ExitCode.INPUT)
        .withMessageContaining(ledger.file().toString())
        .withMessageContaining("line " + line)
        .withMessageContaining(why);
  }
}
