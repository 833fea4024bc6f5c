package io.nightdesk.nightly.audit;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.audit.Invariant.Reach;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SessionHashes;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Counts the rows that break a promise, table by table. */
public final class Auditor {

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final RunLedger ledger;

  public Auditor(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.ledger = RunLedger.read(warehouse.path());
  }

  /** One promise and how many rows break it. */
  public record Verdict(String id, String table, String promise, long violations) {}

  /**
   * Audits the published rows.
   *
   * @param asOf the only session to look at; empty for all
   */
  public List<Verdict> audit(Optional<LocalDate> asOf) {
    SqlCatalogue catalogue = SqlCatalogue.open(spark, warehouse, SqlCatalogue.Access.PUBLISHED);
    List<TableContract> held = Tables.all().stream().filter(warehouse::holds).toList();
    catalogue.registerNamedIn(List.of("universe"));
    catalogue.registerNamedIn(held.stream().map(TableContract::name).toList());
    registerRuns();
    List<Verdict> verdicts = new ArrayList<>();
    for (TableContract table : held) {
      String rows = rows(table, asOf);
      verdicts.addAll(askRows(invariants(table, Reach.ROW), rows));
      invariants(table, Reach.TABLE).forEach(each -> verdicts.add(askTable(each, rows)));
      if (ledger.sessions(table.name()).isPresent()) {
        verdicts.add(recordedHashes(table, asOf));
      }
    }
    return verdicts;
  }

  private static List<Invariant> invariants(TableContract table, Reach reach) {
    return Invariants.all().stream()
        .filter(each -> each.table().equals(table.name()) && each.reach() == reach)
        .toList();
  }

  /** All that rows tell alone, in one pass. */
  private List<Verdict> askRows(List<Invariant> invariants, String rows) {
    if (invariants.isEmpty()) {
      return List.of();
    }
    String counters = invariants.stream().map(Invariant::counter).collect(Collectors.joining(", "));
    Row counts = spark.sql("SELECT " + counters + " FROM " + rows).head();
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < invariants.size(); i++) {
      verdicts.add(verdict(invariants.get(i), counts.getLong(i)));
    }
    return verdicts;
  }

  private Verdict askTable(Invariant invariant, String rows) {
    String query = invariant.counter().replace("{rows}", rows);
    return verdict(invariant, spark.sql(query).head().getLong(0));
  }

  private static Verdict verdict(Invariant invariant, long violations) {
    return new Verdict(invariant.id(), invariant.table(), invariant.promise(), violations);
  }

  /** What a reader sees is what its run wrote, session by session. */
  private Verdict recordedHashes(TableContract table, Optional<LocalDate> asOf) {
    Dataset<Row> rows = spark.sql("SELECT * FROM " + rows(table, asOf));
    Map<String, String> now = SessionHashes.of(table, rows).bySession();
    Map<String, String> recorded = recorded(table, asOf);
    long different =
        recorded.entrySet().stream().filter(e -> !e.getValue().equals(now.get(e.getKey()))).count();
    long unknown = now.keySet().stream().filter(session -> !recorded.containsKey(session)).count();
    return new Verdict(
        "hash",
        table.name(),
        "each session's content is what its run recorded",
        different + unknown);
  }

  private Map<String, String> recorded(TableContract table, Optional<LocalDate> asOf) {
    NavigableMap<LocalDate, String> sessions =
        ledger.sessions(table.name()).orElse(new TreeMap<>());
    Map<String, String> recorded = new TreeMap<>();
    boolean ranged = table.rangeColumn().isPresent();
    sessions.forEach(
        (session, hash) -> {
          if (table.dateColumn().isEmpty()) {
            recorded.put("*", hash);
          } else if (!ranged || asOf.isEmpty() || asOf.get().equals(session)) {
            recorded.put(session.toString(), hash);
          }
        });
    return recorded;
  }

  /** The rows under audit: of one session where the table has sessions. */
  private static String rows(TableContract table, Optional<LocalDate> asOf) {
    return asOf.filter(session -> table.rangeColumn().isPresent())
        .map(
            session ->
                "(SELECT * FROM "
                    + table.name()
                    + " WHERE "
                    + table.rangeColumn().get()
                    + " = DATE'"
                    + session
                    + "')")
        .orElse(table.name());
  }

  /** Hash of the membership that a run read, which may have been corrected since. */
  private static Optional<String> universeOf(RunRecord run) {
    return run.inputs().stream()
        .filter(input -> input.table().equals(BarTables.UNIVERSE.name()))
        .map(RunRecord.Input::hash)
        .findFirst();
  }

  private void registerRuns() {
    String today = ledger.hash(Slice.whole(BarTables.UNIVERSE));
    List<Row> runs =
        ledger.runs().stream()
            .filter(RunRecord::finished)
            .map(
                run ->
                    RowFactory.create(
                        run.runId(),
                        LocalDate.parse(run.rangeFrom()),
                        LocalDate.parse(run.asOf()),
                        universeOf(run).map(today::equals).orElse(true)))
            .toList();
    spark
        .createDataFrame(
            runs,
            StructType.fromDDL("run_id STRING, range_from DATE, range_to DATE, today BOOLEAN"))
        .createOrReplaceTempView(Invariants.RUNS);
  }
}
