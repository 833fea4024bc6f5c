package io.nightdesk.stages.scan;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.nightdesk.stages.bars.BarFrame;
import io.nightdesk.stages.bars.SessionRange;
import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The momentum scanner after the close: what moved, on unusual volume. */
public final class ScanStage {

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
      double minimumPrice, double minimumChange, double minimumRelativeVolume, int top)
      implements Serializable {}

  /**
   * @param bars all that is known up to the end of the range
   * @param range as-of sessions to scan
   * @return rows of the table {@code scans}, ranked by |change| times ln(1 + relative volume)
   */
  public static Dataset<Row> run(BarFrame bars, SessionRange range, Thresholds thresholds) {
    Column rank =
        row_number()
            .over(Window.partitionBy("session").orderBy(col("score").desc(), col("symbol")));
    return bars.perSymbol(
            ScanKernel.SCHEMA, history -> new ScanKernel(thresholds, history).rows(range))
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
