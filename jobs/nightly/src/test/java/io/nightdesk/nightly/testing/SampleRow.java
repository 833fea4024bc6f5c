package io.nightdesk.nightly.testing;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.TableContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** A row of a table: required columns have a harmless value unless one is given. */
public final class SampleRow {

  private final Map<String, Object> values = new HashMap<>();

  private SampleRow() {}

  public static SampleRow of(String symbol, LocalDate asOf) {
    return new SampleRow().with("symbol", symbol).with("as_of", asOf);
  }

  public SampleRow with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  boolean isOf(String symbol) {
    return symbol.equals(values.get("symbol"));
  }

  /** A frame of such rows, without the partition and the run. */
  public static Dataset<Row> frame(SparkSession spark, TableContract table, List<SampleRow> rows) {
    List<Column> columns =
        table.columns().stream()
            .filter(c -> !c.name().equals("month") && !c.name().equals("run_id"))
            .collect(Collectors.toList());
    if (table.key().contains("run_id")) {
      columns.add(0, table.columns().get(0));
    }
    String ddl =
        columns.stream().map(c -> c.name() + " " + c.type().sql()).collect(Collectors.joining(","));
    return spark.createDataFrame(
        rows.stream().map(row -> row.encode(columns)).toList(), StructType.fromDDL(ddl));
  }

  private Row encode(List<Column> columns) {
    List<Object> encoded = new ArrayList<>();
    for (Column column : columns) {
      boolean empty = column.presence() == Column.Presence.OPTIONAL;
      Object other = empty ? null : harmless(column);
      encoded.add(values.getOrDefault(column.name(), other));
    }
    return RowFactory.create(encoded.toArray());
  }

  private static Object harmless(Column column) {
    return switch (column.type()) {
      case STRING -> "";
      case INT -> 1;
      case LONG -> 1L;
      case DOUBLE -> 1.0;
      case BOOLEAN -> false;
      case DATE -> LocalDate.of(2024, 1, 2);
      case TIMESTAMP -> Instant.parse("2024-03-06T14:30:00Z");
      case DOUBLES -> List.of();
    };
  }
}
