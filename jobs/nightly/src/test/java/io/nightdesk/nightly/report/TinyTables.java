package io.nightdesk.nightly.report;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.stages.bars.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Tables of a few rows written down by hand; tables not spoken of are empty. */
final class TinyTables implements Function<String, Dataset<Row>> {

  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[1]")
          .appName("report")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
          .config(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
          .config("spark.sql.shuffle.partitions", "1")
          .config("spark.sql.session.timeZone", "America/New_York")
          .config("spark.sql.datetime.java8API.enabled", "true")
          .getOrCreate();

  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<String, StructType> schemas = new HashMap<>();

  /** A row by its columns; those not named are null, or a harmless value where required. */
  TinyTables row(TableContract table, Map<String, Object> values) {
    StructType schema = TableSchema.of(table);
    Set<String> unknown = new TreeSet<>(values.keySet());
    List<Object> cells = new ArrayList<>();
    for (StructField field : schema.fields()) {
      unknown.remove(field.name());
      boolean required =
          table.columns().stream()
              .anyMatch(
                  c -> c.name().equals(field.name()) && c.presence() == Column.Presence.REQUIRED);
      cells.add(values.getOrDefault(field.name(), required ? harmless(field) : null));
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(table + " has no columns " + unknown);
    }
    schemas.put(table.name(), schema);
    rows.computeIfAbsent(table.name(), name -> new ArrayList<>())
        .add(RowFactory.create(cells.toArray()));
    return this;
  }

  @Override
  public Dataset<Row> apply(String table) {
    if (!rows.containsKey(table)) {
      return SPARK.createDataFrame(List.of(), TableSchema.of(Tables.named(table)));
    }
    return SPARK.createDataFrame(rows.get(table), schemas.get(table));
  }

  private static Object harmless(StructField field) {
    return switch (field.dataType().sql()) {
      case "STRING" -> "x";
      case "INT" -> 1;
      case "BIGINT" -> 1L;
      case "DOUBLE" -> 1.0;
      case "BOOLEAN" -> false;
      case "DATE" -> LocalDate.EPOCH;
      case "TIMESTAMP" -> Instant.EPOCH;
      default -> throw new IllegalArgumentException(field.toString());
    };
  }
}
