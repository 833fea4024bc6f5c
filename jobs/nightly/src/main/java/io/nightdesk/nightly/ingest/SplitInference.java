package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Splits told by the scale of a history: the broker adjusts its bars and says nothing of splits, so
 * an overlap that differs from what is held by one constant ratio means one.
 */
final class SplitInference {

  /** Fewest sessions of overlap that tell a split. */
  static final int SESSIONS = 5;

  /** How far the ratios of one split may lie apart: prices are rounded to cents. */
  private static final double SPREAD = 0.01;

  private static final double SMALLEST = 0.02;
  private static final int LARGEST_TERM = 100;

  private SplitInference() {}

  /**
   * New shares per old share of the symbols that have split.
   *
   * @param fetched entries of the landing
   * @param alreadyReceived rows of {@code bars_received}
   */
  static Map<String, Double> of(Dataset<Row> fetched, Dataset<Row> alreadyReceived) {
    Dataset<Row> held =
        alreadyReceived
            .where(
                col("source")
                    .equalTo(lit(RequestPlan.SOURCE))
                    .and(col("interval").equalTo(lit("1d"))))
            .groupBy("symbol", "session")
            .agg(max_by(col("close"), col("received_at")).as("held_close"));
    Map<String, Double> splits = new TreeMap<>();
    for (Row row :
        fetched
            .where("entry = 'BAR' AND close > 0")
            .join(held, new String[] {"symbol", "session"})
            .withColumn("ratio", expr("held_close / close"))
            .groupBy("symbol")
            .agg(
                count(lit(1)).as("sessions"), min("ratio").as("lowest"), max("ratio").as("highest"))
            .where(
                "sessions >= " + SESSIONS + " AND lowest > 0 AND highest / lowest < 1 + " + SPREAD)
            .where("lowest > 1 + " + SMALLEST + " OR highest < 1 - " + SMALLEST)
            .collectAsList()) {
      splits.put(row.getString(0), simplest(row.getDouble(2), row.getDouble(3)));
    }
    return splits;
  }

  /**
   * The fraction of smallest terms between two bounds, or their middle. Splits are fractions of
   * small numbers; what prices show of them is rounded.
   */
  static double simplest(double lowest, double highest) {
    for (int sum = 2; sum <= LARGEST_TERM; sum++) {
      for (int denominator = 1; denominator < sum; denominator++) {
        double ratio = (double) (sum - denominator) / denominator;
        if (ratio >= lowest * (1 - SPREAD / 2) && ratio <= highest * (1 + SPREAD / 2)) {
          return ratio;
        }
      }
    }
    return (lowest + highest) / 2;
  }
}
