package io.nightdesk.nightly.orders;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import io.nightdesk.contracts.table.OrderTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SessionHashes;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Brings {@code order_intents}, {@code orders}, {@code fills} and {@code positions} to what the
 * ledger says. All rows are held against their contracts before the first table is touched.
 */
public final class LedgerImport {

  private static final List<TableContract> TABLES =
      List.of(
          OrderTables.ORDER_INTENTS, OrderTables.ORDERS, OrderTables.FILLS, OrderTables.POSITIONS);

  private static final String LINE = "ledger_line";

  private final TableStore tables;
  private final RunLedger runs;

  public LedgerImport(TableStore tables, RunLedger runs) {
    this.tables = tables;
    this.runs = runs;
  }

  /**
   * What an import found and did.
   *
   * @param rows by table, as the ledger has them
   * @param written the tables that were replaced since they said something else
   */
  public record Outcome(Map<String, Integer> rows, List<RunRecord.Output> written) {

    /** The rows by table in a line. */
    public String text() {
      List<String> parts = new ArrayList<>();
      rows.forEach((table, count) -> parts.add(count + " " + table.replace('_', ' ')));
      return String.join(", ", parts);
    }
  }

  /** Reads the ledger and replaces the tables that say something else. */
  public Outcome run(LedgerFile ledger, String runId) {
    List<LedgerLine> lines = ledger.lines();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<TableContract, Dataset<Row>> news = new LinkedHashMap<>();
    for (TableContract table : TABLES) {
      List<Row> rows = new LedgerRows(ledger, table).lastOfEachKey(lines);
      counts.put(table.name(), rows.size());
      if (!SessionHashes.ofWhole(table, rows).equals(runs.wholeHash(table))) {
        Dataset<Row> frame = tables.spark().createDataFrame(rows, schema(table));
        refuseBrokenCheck(ledger, table, frame);
        news.put(table, frame.drop(LINE));
      }
    }
    List<Callable<RunRecord.Output>> writes = new ArrayList<>();
    news.forEach(
        (table, frame) -> writes.add(() -> tables.replace(Slice.whole(table), frame, runId)));
    return new Outcome(counts, SideBySide.all(writes));
  }

  private static void refuseBrokenCheck(
      LedgerFile ledger, TableContract table, Dataset<Row> frame) {
    org.apache.spark.sql.Column[] broken =
        table.checks().stream()
            .map(check -> when(not(expr(check.condition())), lit(check.name())))
            .toArray(org.apache.spark.sql.Column[]::new);
    if (broken.length == 0) {
      return;
    }
    frame
        .select(col(LINE), array_compact(array(broken)).as("broken"))
        .where(size(col("broken")).gt(0))
        .collectAsList()
        .stream()
        .min(Comparator.comparing(row -> row.getLong(0)))
        .ifPresent(
            row -> {
              String checks = String.join(", ", row.<String>getList(1));
              throw ledger.broken(
                  row.getLong(0), "it breaks " + checks + " of table " + table.name());
            });
  }

  private static StructType schema(TableContract table) {
    StructType schema = new StructType();
    for (var column : table.columns()) {
      schema = schema.add(column.name(), DataType.fromDDL(column.type().sql()));
    }
    return schema.add(LINE, "bigint");
  }
}
