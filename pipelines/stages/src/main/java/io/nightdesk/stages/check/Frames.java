package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import io.nightdesk.contracts.table.TableContract;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Frames in the shape of their tables. */
final class Frames {

  private Frames() {}

  /**
   * The contract's columns in order, the partition filled in, {@code run_id} left to the writer.
   */
  static Dataset<Row> shaped(TableContract table, Dataset<Row> rows) {
    Column range = col(table.rangeColumn().orElseThrow());
    return rows.withColumn("month", year(range).multiply(100).plus(month(range)))
        .select(
            table.columns().stream()
                .filter(c -> !c.name().equals("run_id"))
                .map(c -> col(c.name()))
                .toArray(Column[]::new));
  }
}
