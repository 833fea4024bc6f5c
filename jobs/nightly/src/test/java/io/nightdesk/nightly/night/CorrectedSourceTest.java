package io.nightdesk.nightly.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.testing.SharedSpark;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that says less than it did: what it no longer says is withdrawn. */
class CorrectedSourceTest {

  @TempDir Path folder;

  @Test
  void mistypedSplitAndDroppedMemberGo_whenTheFilesAreCorrected() throws IOException {
    bars();
    members("AAA", "BBB");
    actions("AAA,2024-01-10,split,20", "AAA,2024-01-17,dividend,0.1");
    ingest();
    assertThat(texts(BarTables.CORPORATE_ACTIONS, "kind", "value"))
        .containsExactly("dividend 0.1", "split 20.0");
    assertThat(texts(BarTables.UNIVERSE, "symbol", "membership"))
        .containsExactly("AAA static", "BBB static");

    members("AAA");
    actions("AAA,2024-01-11,split,2", "AAA,2024-01-17,dividend,0.1");
    ingest();

    assertThat(texts(BarTables.CORPORATE_ACTIONS, "kind", "value"))
        .containsExactly("dividend 0.1", "split 2.0");
    assertThat(texts(BarTables.UNIVERSE, "symbol", "membership")).containsExactly("AAA static");
  }

  @Test
  void datedMembershipStays_whenTheNextNightNamesNoFile() throws IOException {
    bars();
    members("AAA");
    actions("AAA,2024-01-17,dividend,0.1");
    write("dated.csv", "symbol,from,to,sector", Stream.of("BBB,2024-01-02,2024-01-19,Energy"));
    InterruptedIngest ingest =
        new InterruptedIngest(folder.resolve("files"), folder.resolve("warehouse"));
    ingest.run(Optional.of(folder.resolve("files/dated.csv")));
    assertThat(texts(BarTables.UNIVERSE, "symbol", "membership")).containsExactly("BBB dated");

    RunLedger ledger = ingest.run();

    assertThat(texts(BarTables.UNIVERSE, "symbol", "membership")).containsExactly("BBB dated");
    assertThat(ledger.sessions("universe").orElseThrow())
        .as("told at its beginning and at its end")
        .containsOnlyKeys(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 19));
  }

  private void ingest() {
    new InterruptedIngest(folder.resolve("files"), folder.resolve("warehouse")).run();
  }

  private List<String> texts(TableContract table, String first, String second) {
    return SharedSpark.session()
        .read()
        .format("delta")
        .load(folder.resolve("warehouse").resolve(table.name()).toString())
        .orderBy(first)
        .selectExpr("concat(" + first + ", ' ', " + second + ")")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private void members(String... symbols) throws IOException {
    write(
        "sectors.csv",
        "symbol,name,gics_sector,gics_sub_industry,as_of",
        Stream.of(symbols).map(symbol -> symbol + "," + symbol + " Inc,Energy,Oil,2024-01-02"));
  }

  private void actions(String... lines) throws IOException {
    write("actions.csv", "symbol,date,action,value", Stream.of(lines));
  }

  private void bars() throws IOException {
    write(
        "sources.csv",
        "file,kind,interval,adjustment,adjusted_as_of,role",
        Stream.of(
            "bars.csv,bars,1d,none,,primary",
            "actions.csv,actions,,,,primary",
            "sectors.csv,sectors,,,,primary"));
    StringBuilder bars = new StringBuilder("symbol,date,open,high,low,close,volume\n");
    for (String symbol : List.of("AAA", "BBB", "SPY")) {
      for (Session session :
          ExchangeCalendar.xnys().sessions(LocalDate.of(2024, 1, 2), InterruptedIngest.AS_OF)) {
        bars.append(symbol).append(',').append(session.date()).append(",10,11,9,10.5,1000\n");
      }
    }
    Files.writeString(folder.resolve("files/bars.csv"), bars);
  }

  private void write(String name, String header, Stream<String> lines) throws IOException {
    Files.write(
        Files.createDirectories(folder.resolve("files")).resolve(name),
        Stream.concat(Stream.of(header), lines).toList());
  }
}
