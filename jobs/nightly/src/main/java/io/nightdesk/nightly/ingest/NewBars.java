package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.quant.time.ExchangeCalendar;
import java.time.Instant;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of what was delivered, the bars that are new or differ from what is held. */
public final class NewBars {

  private static final Column VALUES_HASH =
      xxhash64(Arrays.stream(ReceivedRows.VALUES).map(v -> col(v)).toArray(Column[]::new));

  private NewBars() {}

  /**
   * The rows to append to {@code bars_received}: those whose (symbol, session, interval, bar end,
   * source) is not held yet, known at the cut-off of their own session, and those whose values
   * differ from the latest held, known from {@code now} on: their as-of session is the first whose
   * cut-off is after {@code now}, and never before their own.
   *
   * @param delivered rows of a {@link Delivery}
   * @param alreadyReceived rows of {@code bars_received}
   */
  public static Dataset<Row> of(
      Dataset<Row> delivered,
      Dataset<Row> alreadyReceived,
      Instant now,
      ExchangeCalendar calendar) {
    Row span = delivered.agg(min("session"), max("session")).head();
    if (span.isNullAt(0)) {
      return delivered;
    }
    Dataset<Row> held =
        alreadyReceived
            .where(col("session").between(lit(span.get(0)), lit(span.get(1))))
            .withColumn("hash", VALUES_HASH)
            .groupBy(columns(ReceivedRows.KEY))
            .agg(max_by(col("hash"), col("received_at")).as("held_hash"));
    Column restated = col("held_hash").isNotNull();
    Column nextAsOf =
        greatest(col("as_of"), lit(calendar.next(calendar.lastCompleted(now).date(), 1).date()));
    return ReceivedRows.shaped(
        BarTables.BARS_RECEIVED,
        delivered
            .withColumn("hash", VALUES_HASH)
            .join(held, ReceivedRows.KEY, "left")
            .where(restated.equalTo(false).or(col("hash").notEqual(col("held_hash"))))
            .withColumn("as_of", when(restated, nextAsOf).otherwise(col("as_of")))
            .withColumn("received_at", lit(now))
            .withColumn(
                "knowledge_time", when(restated, lit(now)).otherwise(col("knowledge_time"))));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(n -> col(n)).toArray(Column[]::new);
  }
}
