package io.nightdesk.nightly.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.ColumnType;
import io.nightdesk.contracts.table.TableContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Holds a frame against the contract of the table that it is meant for. */
final class ContractFrame {

  private ContractFrame() {}

  /** The Spark schema of a contract. */
  static StructType schema(TableContract table) {
    return new StructType(
        table.columns().stream()
            .map(c -> DataTypes.createStructField(c.name(), sparkType(c.type()), true))
            .toArray(StructField[]::new));
  }

  /**
   * The frame in contract order with partition and run filled in.
   *
   * @throws IllegalStateException where a column is missing, unknown or of another type: a stage
   *     that breaks its contract is a bug
   */
  static Dataset<Row> conform(TableContract table, Dataset<Row> rows, String runId) {
    Dataset<Row> frame = rows;
    if (table.partitionColumn().isPresent()) {
      var range = col(table.rangeColumn().orElseThrow());
      frame = frame.withColumn("month", year(range).multiply(100).plus(month(range)));
    }
    if (!Arrays.asList(frame.columns()).contains("run_id")) {
      frame = frame.withColumn("run_id", lit(runId));
    }
    List<String> faults = faults(table, frame.schema());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "the frame for " + table.name() + " breaks its contract: " + String.join("; ", faults));
    }
    return frame.select(
        table.columns().stream()
            .map(c -> col(c.name()))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static List<String> faults(TableContract table, StructType schema) {
    List<String> faults = new ArrayList<>();
    Set<String> given = Set.of(schema.fieldNames());
    for (Column column : table.columns()) {
      if (!given.contains(column.name())) {
        faults.add("column " + column.name() + " is missing");
      } else {
        DataType type = schema.apply(column.name()).dataType();
        if (!type.sameType(sparkType(column.type()))) {
          faults.add(
              "column "
                  + column.name()
                  + " is "
                  + type.simpleString()
                  + ", not "
                  + column.type().sql());
        }
      }
    }
    List<String> known = table.columns().stream().map(Column::name).toList();
    given.stream()
        .filter(n -> !known.contains(n))
        .sorted()
        .forEach(n -> faults.add("column " + n + " is unknown"));
    return faults;
  }

  private static DataType sparkType(ColumnType type) {
    return switch (type) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case DOUBLES -> DataTypes.createArrayType(DataTypes.DoubleType);
    };
  }
}
