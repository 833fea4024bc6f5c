package io.nightdesk.stages.scan;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import io.nightdesk.stages.bars.SessionRange;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The momentum scanner after the close: what moved, on unusual volume. */
public final class ScanStage {

  private static final int VOLUME_SESSIONS = 20;
  private static final int FEWEST_VOLUME_SESSIONS = 10;

  private ScanStage() {}

  /**
   * What a symbol must show to be ranked.
   *
   * @param minimumPrice USD
   * @param minimumChange absolute simple return, decimal
   * @param minimumRelativeVolume against the mean of the 20 sessions before
   * @param top ranks published
   */
  public record Thresholds(
      double minimumPrice, double minimumChange, double minimumRelativeVolume, int top) {}

  /**
   * @param bars accepted daily bars of tradable symbols, back to 21 sessions before the range
   * @return rows of the table {@code scans}, ranked by |change| times ln(1 + relative volume)
   */
  public static Dataset<Row> run(Dataset<Row> bars, SessionRange range, Thresholds thresholds) {
    WindowSpec bySession = Window.partitionBy("symbol").orderBy("session");
    WindowSpec before = bySession.rowsBetween(-VOLUME_SESSIONS, -1);
    Column enough = count(lit(1)).over(before).geq(FEWEST_VOLUME_SESSIONS);
    Dataset<Row> measured =
        bars.select(
                col("symbol"),
                col("session"),
                col("close").as("price"),
                col("unexplained_break"),
                col("close").divide(lag("close", 1).over(bySession)).minus(1).as("change"),
                col("volume").divide(avg("volume").over(before)).as("relative_volume"),
                col("close").multiply(col("volume")).as("dollar_volume"),
                enough.as("enough"))
            .where(
                col("session")
                    .between(lit(range.from()), lit(range.to()))
                    .and(col("enough"))
                    .and(not(col("unexplained_break")))
                    .and(col("price").geq(thresholds.minimumPrice()))
                    .and(abs(col("change")).geq(thresholds.minimumChange()))
                    .and(col("relative_volume").geq(thresholds.minimumRelativeVolume())))
            .withColumn(
                "score", abs(col("change")).multiply(log(lit(1.0).plus(col("relative_volume")))));
    Column rank =
        row_number()
            .over(Window.partitionBy("session").orderBy(col("score").desc(), col("symbol")));
    return measured
        .withColumn("rank", rank)
        .where(col("rank").leq(thresholds.top()))
        .select(
            col("session").as("as_of"),
            lit("close").as("at"),
            col("rank"),
            col("symbol"),
            col("price"),
            col("change"),
            col("relative_volume"),
            col("dollar_volume"),
            col("score"));
  }
}
