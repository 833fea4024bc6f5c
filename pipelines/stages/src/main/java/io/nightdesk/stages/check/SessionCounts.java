package io.nightdesk.stages.check;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The evidence of whole sessions: how many bars came, passed, and repeat another session. */
final class SessionCounts {

  private SessionCounts() {}

  /** One row for each session of the range, whether it has bars or not. */
  static Dataset<Row> of(Dataset<Row> evaluated, LocalDate from, LocalDate to) {
    Dataset<Row> sessions =
        evaluated
            .sparkSession()
            .createDataset(
                SessionTable.dates(SessionTable.before(from, DailyKernel.COUNTED), to),
                Encoders.LOCALDATE())
            .toDF("session");
    WindowSpec before =
        Window.partitionBy(lit(0)).orderBy("session").rowsBetween(-DailyKernel.COUNTED, -1);
    return sessions
        .join(broadcast(bars(evaluated)), "session", "left")
        .join(broadcast(repeats(evaluated)), "session", "left")
        .withColumn("accepted", coalesce(col("accepted"), lit(0L)))
        .withColumn("delivered", coalesce(col("delivered"), lit(0L)))
        .withColumn("rejected", coalesce(col("rejected"), lit(0L)))
        .withColumn("sessions_before", count(expr("nullif(accepted, 0)")).over(before))
        .withColumn("median_accepted", expr("percentile(nullif(accepted, 0), 0.5)").over(before))
        .where(col("session").geq(lit(from)));
  }

  private static Dataset<Row> bars(Dataset<Row> evaluated) {
    return firstReceipts(evaluated)
        .groupBy("session")
        .agg(
            count(expr("CASE WHEN " + kinds(Kind.CHOSEN, Kind.BEFORE) + " THEN 1 END"))
                .as("accepted"),
            count(expr("CASE WHEN " + kinds(Kind.CHOSEN, Kind.ASIDE) + " THEN 1 END"))
                .as("delivered"),
            count(expr("CASE WHEN " + kinds(Kind.ASIDE, Kind.ASIDE) + " AND rejected THEN 1 END"))
                .as("rejected"));
  }

  private static Dataset<Row> repeats(Dataset<Row> evaluated) {
    return firstReceipts(evaluated)
        .where(expr(kinds(Kind.CHOSEN, Kind.CHOSEN) + " AND repeated_session IS NOT NULL"))
        .groupBy("session", "repeated_session")
        .agg(count(lit(1)).as("repeating"))
        .groupBy("session")
        .agg(max(struct("repeating", "repeated_session")).as("most"))
        .select("session", "most.repeating", "most.repeated_session");
  }

  private static Dataset<Row> firstReceipts(Dataset<Row> evaluated) {
    return evaluated.where(expr("session = as_of AND role IN ('primary', 'secondary')"));
  }

  private static String kinds(Kind one, Kind other) {
    return "kind IN (" + one.ordinal() + ", " + other.ordinal() + ")";
  }
}
