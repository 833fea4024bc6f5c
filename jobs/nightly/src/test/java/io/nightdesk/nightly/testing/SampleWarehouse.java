package io.nightdesk.nightly.testing;

import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.warehouse.Origin;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills a warehouse with a few rows through the same store and ledger as the night. */
public final class SampleWarehouse {

  public static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  public static final LocalDate TUESDAY = LocalDate.of(2024, 3, 5);

  private final Warehouse warehouse;
  private final RunLedger ledger;
  private int runs;

  private SampleWarehouse(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.ledger = RunLedger.read(warehouse.path());
    this.runs = ledger.runs().size();
  }

  /** A warehouse without any table. */
  public static SampleWarehouse empty(Path path) {
    return new SampleWarehouse(
        Warehouse.openForWriting(path, new Origin("simulator", "seed 42, edge planted")));
  }

  /** One that is there. */
  static SampleWarehouse at(Path path) {
    return new SampleWarehouse(Warehouse.openForReading(path));
  }

  /** Two nights of signals for three symbols, with the risk of the second. */
  static SampleWarehouse twoNights(Path path) {
    SampleWarehouse sample = empty(path);
    sample.finished("signals", MONDAY, "signals", signals(MONDAY));
    sample.finished("risk", TUESDAY, "risk", risks());
    sample.finished("signals", TUESDAY, "signals", signals(TUESDAY));
    return sample;
  }

  public Path path() {
    return warehouse.path();
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /** Writes rows and closes the run. */
  public RunRecord finished(String stage, LocalDate session, String table, List<SampleRow> rows) {
    RunRecord opened = opened(stage, session);
    RunRecord.Output output = write(table, session, rows, opened.runId());
    RunRecord closed =
        opened.closed(
            RunRecord.FINISHED, "2024-03-05T23:00:05Z", 5, List.of(output), 0, Map.of(), "");
    ledger.put(closed);
    return closed;
  }

  /** Writes rows and never closes the run, as a killed night does. */
  public RunRecord interrupted(
      String stage, LocalDate session, String table, List<SampleRow> rows) {
    RunRecord opened = opened(stage, session);
    write(table, session, rows, opened.runId());
    return opened;
  }

  /** A run that finished and had nothing to write. */
  public void ended(String stage, LocalDate session) {
    ledger.put(
        opened(stage, session)
            .closed(RunRecord.FINISHED, "2024-03-05T23:00:01Z", 1, List.of(), 0, Map.of(), ""));
  }

  /** A run that is at work, or whose process is gone. */
  public void begun(String stage, LocalDate session) {
    opened(stage, session);
  }

  /** A run that failed before it wrote anything. */
  public void failed(String stage, LocalDate session, String message) {
    ledger.put(
        opened(stage, session)
            .closed(RunRecord.FAILED, "2024-03-05T23:00:02Z", 2, List.of(), 0, Map.of(), message));
  }

  /** Changes a table behind the ledger's back, and has the ledger point at the result. */
  public void tamper(String table, String statement) {
    TableContract contract = Tables.named(table);
    TableStore tables = new TableStore(SharedSpark.session(), warehouse);
    SharedSpark.session()
        .sql(statement.replace("%s", "delta.`" + warehouse.table(contract).toAbsolutePath() + "`"));
    RunRecord opened = opened("other", TUESDAY);
    ledger.put(
        opened.closed(
            RunRecord.FINISHED,
            "2024-03-05T23:00:09Z",
            1,
            List.of(
                new RunRecord.Output(
                    table, "1990-01-02", "1990-01-02", tables.version(contract), 0, Map.of())),
            0,
            Map.of(),
            ""));
  }

  private RunRecord opened(String stage, LocalDate session) {
    runs++;
    RunRecord record =
        new RunRecord(
            String.format(Locale.ROOT, "20240305T2300%05dZ-%s", runs, stage),
            stage,
            session.toString(),
            session.toString(),
            RunRecord.RUNNING,
            "2024-03-05T23:00:00Z",
            null,
            0,
            0,
            "development",
            "c0ffee",
            "f00d",
            List.of(),
            List.of(),
            Map.of(),
            "");
    ledger.put(record);
    return record;
  }

  private RunRecord.Output write(
      String table, LocalDate session, List<SampleRow> rows, String runId) {
    TableContract contract = Tables.named(table);
    Slice slice =
        contract.rangeColumn().isPresent()
            ? new Slice(contract, session, session)
            : Slice.whole(contract);
    return new TableStore(SharedSpark.session(), warehouse)
        .replace(slice, SampleRow.frame(SharedSpark.session(), contract, rows), runId);
  }

  private static List<SampleRow> symbols(LocalDate session) {
    return List.of(
        SampleRow.of("AAPL", session), SampleRow.of("MSFT", session), SampleRow.of("XOM", session));
  }

  private static List<SampleRow> risks() {
    return symbols(TUESDAY).stream()
        .map(
            row ->
                row.with("var_95", 0.021)
                    .with("cvar_95", 0.03)
                    .with("vol_status", "CONVERGED")
                    .with("return_basis", "total")
                    .with("risk_score", 4))
        .toList();
  }

  private static List<SampleRow> signals(LocalDate session) {
    return symbols(session).stream()
        .map(
            row ->
                row.with("signal", "HOLD")
                    .with("risk_score", 4)
                    .with("horizon", 5)
                    .with("reason_code", "SILENT")
                    .with("reason", "The model is silent, as it does not beat the base rate."))
        .map(row -> row.isOf("AAPL") ? buy(row) : row)
        .toList();
  }

  private static SampleRow buy(SampleRow row) {
    return row.with("signal", "BUY")
        .with("confidence", 0.8125)
        .with("expected_return", 0.00005)
        .with("reference_price", 170.12)
        .with("stop_distance", 0.02)
        .with("profit_target_distance", 0.04)
        .with("direction", "up")
        .with("reason_code", "CONFIDENT")
        .with("reason", "Confidence 81 %, \"risk\" 4, and it pays after costs.");
  }
}
