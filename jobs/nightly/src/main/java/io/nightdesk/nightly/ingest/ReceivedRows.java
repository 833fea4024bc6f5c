package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Delivered bars as rows of {@code bars_received}. */
final class ReceivedRows {

  /** What names one bar of one source. */
  static final String[] KEY = {"symbol", "session", "interval", "bar_end", "source"};

  static final String[] VALUES = {"open", "high", "low", "close", "volume"};

  private ReceivedRows() {}

  /**
   * Rows as at a first receipt: known at the cut-off of their session.
   *
   * @param bars with symbol, session, interval, bar_end, source, role, adjustment, adjusted_as_of
   *     and the values
   */
  static Dataset<Row> first(Dataset<Row> bars, Instant receivedAt) {
    Dataset<Row> dated =
        bars.withColumn("as_of", CalendarColumns.asOf(col("session")))
            .withColumn("received_at", lit(receivedAt));
    return shaped(
        BarTables.BARS_RECEIVED,
        dated.withColumn("knowledge_time", CalendarColumns.cutOff(col("as_of"))));
  }

  /**
   * The contract's columns in order, the partition filled in, {@code run_id} left to the writer.
   */
  static Dataset<Row> shaped(TableContract table, Dataset<Row> rows) {
    Dataset<Row> frame =
        table
            .rangeColumn()
            .map(range -> rows.withColumn("month", yearAndMonth(col(range))))
            .orElse(rows);
    return frame.select(
        table.columns().stream()
            .filter(c -> !c.name().equals("run_id"))
            .map(c -> col(c.name()))
            .toArray(Column[]::new));
  }

  private static Column yearAndMonth(Column date) {
    return year(date).multiply(100).plus(month(date));
  }
}
