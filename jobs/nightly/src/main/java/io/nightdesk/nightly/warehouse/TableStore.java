package io.nightdesk.nightly.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import io.nightdesk.contracts.table.Ddl;
import io.nightdesk.contracts.table.TableContract;
import java.time.LocalDate;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Reads and writes the tables of one warehouse: ranges whole or not at all, versions explicit. */
public final class TableStore {

  private final SparkSession spark;
  private final Warehouse warehouse;

  public TableStore(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  public SparkSession spark() {
    return spark;
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /** The table as it is now; an empty frame with its schema where it was never written. */
  public Dataset<Row> read(TableContract table) {
    if (!warehouse.holds(table)) {
      return empty(table);
    }
    return spark.read().format("delta").load(location(table));
  }

  /** The table at a version. */
  public Dataset<Row> read(TableContract table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(location(table));
  }

  /** The rows of a slice, with the partitions that cannot hold any left out. */
  public Dataset<Row> read(Slice slice) {
    Dataset<Row> all = read(slice.table());
    return slice.from().equals(LocalDate.MIN) ? all : all.where(within(slice));
  }

  /** The version of a table; -1 where it was never written. */
  public long version(TableContract table) {
    return CommitLog.of(warehouse.table(table)).newest().orElse(-1L);
  }

  /**
   * Replaces exactly the rows of the slice; a rerun with equal rows changes nothing a reader sees.
   */
  public RunRecord.Output replace(Slice slice, Dataset<Row> rows, String runId) {
    return replace(slice, "true", rows, runId);
  }

  /** Replaces those rows of the slice that meet a condition, where two stages share a table. */
  public RunRecord.Output replace(Slice slice, String condition, Dataset<Row> rows, String runId) {
    TableContract table = slice.table();
    create(table);
    if (version(table) == 0) { // just created: nothing is there to be replaced
      return append(slice, rows, runId);
    }
    var writer = writer(table, rows, runId).mode(SaveMode.Overwrite);
    if (!slice.from().equals(LocalDate.MIN)) {
      writer = writer.option("replaceWhere", where(slice, condition));
    }
    save(table, writer);
    return output(slice);
  }

  /** Adds rows that are not there yet; used by the append-only tables alone. */
  public RunRecord.Output append(Slice slice, Dataset<Row> rows, String runId) {
    TableContract table = slice.table();
    create(table);
    save(table, writer(table, rows, runId).mode(SaveMode.Append));
    return output(slice);
  }

  private static DataFrameWriter<Row> writer(TableContract table, Dataset<Row> rows, String runId) {
    String run = Json.MAPPER.createObjectNode().put("run_id", runId).toString();
    return ContractFrame.conform(table, rows, runId)
        .write()
        .format("delta")
        .option("userMetadata", run);
  }

  /** Creates the table from its contract if it is not there. */
  public void create(TableContract table) {
    if (!warehouse.holds(table)) {
      HalfMadeTable.remove(warehouse.table(table));
      try {
        spark.sql(Ddl.createTable(table, location(table)));
      } catch (RuntimeException e) {
        throw WriteProblems.explain(table, warehouse.path(), e);
      }
    }
  }

  /** Makes a table what it was at an earlier version, by a commit of its own. */
  void restore(TableContract table, long version) {
    try {
      DeltaTable.forPath(spark, location(table)).restoreToVersion(version);
    } catch (RuntimeException e) {
      throw WriteProblems.explain(table, warehouse.path(), e);
    }
  }

  private RunRecord.Output output(Slice slice) {
    Dataset<Row> written = read(slice);
    SessionHashes hashes = SessionHashes.of(slice.table(), written);
    return new RunRecord.Output(
        slice.table().name(),
        slice.from().toString(),
        slice.to().toString(),
        version(slice.table()),
        hashes.rows(),
        hashes.bySession());
  }

  private void save(TableContract table, DataFrameWriter<Row> writer) {
    try {
      writer.save(location(table));
    } catch (Exception e) {
      throw WriteProblems.explain(table, warehouse.path(), e);
    }
  }

  private Dataset<Row> empty(TableContract table) {
    return spark.createDataFrame(java.util.List.of(), ContractFrame.schema(table));
  }

  private String location(TableContract table) {
    return warehouse.table(table).toAbsolutePath().toString();
  }

  private static org.apache.spark.sql.Column within(Slice slice) {
    String range = slice.table().rangeColumn().orElseThrow();
    return col("month")
        .between(month(slice.from()), month(slice.to()))
        .and(col(range).between(lit(slice.from()), lit(slice.to())));
  }

  private static String predicate(Slice slice) {
    String range = slice.table().rangeColumn().orElseThrow();
    return String.format(
        java.util.Locale.ROOT,
        "month >= %d AND month <= %d AND %s >= DATE'%s' AND %s <= DATE'%s'",
        month(slice.from()),
        month(slice.to()),
        range,
        slice.from(),
        range,
        slice.to());
  }

  private static String where(Slice slice, String condition) {
    return condition.equals("true") ? predicate(slice) : predicate(slice) + " AND " + condition;
  }

  private static int month(LocalDate date) {
    return date.getYear() * 100 + date.getMonthValue();
  }
}
