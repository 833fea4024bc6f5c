package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.nightly.testing.SampleLedger;
import io.nightdesk.nightly.testing.SharedWarehouse;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executor's ledger, brought into the tables by the report. */
class OrderTablesTest {

  private static final String POSITIONS =
      "SELECT symbol, quantity, market_value, signal_as_of, stop_price FROM open_positions";

  @TempDir private Path folder;
  private SampleLedger ledger;

  @BeforeEach
  void execute() throws IOException {
    SharedWarehouse.copyTo(folder);
    ledger = SampleLedger.in(folder);
  }

  @Test
  void reportBringsTheLedgerIntoTables_onceForEachContent() throws IOException {
    report();
    assertThat(imports()).containsExactly("nothing was executed yet");
    ledger.intent("one", "INTENDED", 10).intent("one", "FILLED", 10).position(10, "1712.5");

    report();
    String imported = "1 order intents, 0 orders, 0 fills, 1 positions";
    assertThat(imports()).containsExactly("nothing was executed yet", imported);
    assertThat(page())
        .contains("1,712.50")
        .contains("FILLED")
        .as("what ran that night, though the report was made alone")
        .contains(">risk</th>");
    assertThat(sql(POSITIONS).lines())
        .containsExactly(
            "symbol,quantity,market_value,signal_as_of,stop_price",
            "AAPL,10,1712.5,2024-03-04,166.7");
    assertThat(sql("SELECT count(*) AS n, max(run_id) AS run FROM order_intents").lines())
        .containsExactly("n,run", "1,execute-1");

    report();
    assertThat(imports()).as("not again").hasSize(2);

    ledger.position(0, "0");
    report();
    assertThat(sql(POSITIONS).lines()).as("sold").hasSize(1);
  }

  @Test
  void brokenLineIsNamed_andTheTablesStay() throws IOException {
    ledger.intent("one", "FILLED", 10).position(10, "1712.5");
    report();
    ledger.intent("two", "INTENDED", 0).position(20, "3400");

    Cli broken = Cli.run("report", "--as-of", "2024-03-05", "--warehouse", folder.toString());

    assertThat(broken.code()).isEqualTo(4);
    assertThat(broken.err())
        .contains(ledger.file() + " is broken at line 3")
        .contains("quantity_positive of table order_intents")
        .contains("Remedy: The order tables stay as they were.");
    assertThat(sql(POSITIONS).lines()).contains("AAPL,10,1712.5,2024-03-04,166.7");
  }

  private void report() {
    Cli cli = Cli.run("report", "--as-of", "2024-03-05", "--warehouse", folder.toString());
    assertThat(cli.code()).as(cli.err()).isZero();
  }

  private List<String> imports() {
    return RunLedger.read(folder).runs().stream()
        .filter(run -> run.stage().equals("orders"))
        .map(RunRecord::message)
        .toList();
  }

  private Cli sql(String query) {
    Cli cli = Cli.run("sql", query, "--format", "csv", "--warehouse", folder.toString());
    assertThat(cli.code()).as(cli.err()).isZero();
    return cli;
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("reports").resolve("2024-03-05.html"));
  }
}
