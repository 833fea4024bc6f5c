package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.nightdesk.nightly.report.page.Proportion;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sums over the forecasts of one group.
 *
 * @param forecasts how many
 * @param hits those whose direction was right
 * @param ups those that said up
 * @param confidence sum of confidences
 * @param won sum of gains when right
 * @param lost sum of losses when not, positive
 * @param right the share of hits
 */
record GroupSums(
    long forecasts,
    long hits,
    long ups,
    double confidence,
    double won,
    double lost,
    Proportion right,
    long sessions,
    LocalDate from,
    LocalDate through) {

  private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);

  /**
   * Sums by group. Forecasts that share their luck are those of one block: a stretch of calendar
   * days as long as the horizon.
   *
   * @param forecasts as {@link JudgedForecasts} gives them
   * @param horizonSessions sessions ahead
   */
  static Map<String, GroupSums> of(Dataset<Row> forecasts, int horizonSessions) {
    Column block = floor(datediff(col("as_of"), lit(A_MONDAY)).divide(blockDays(horizonSessions)));
    return forecasts
        .groupBy(col("group"), block.as("block"))
        .agg(
            count(lit(1)).as("n"),
            sum("hit").as("h"),
            sum("up").as("ups"),
            sum("confidence").as("confidence"),
            sum(when(col("hit").equalTo(1), col("gain")).otherwise(0d)).as("won"),
            sum(when(col("hit").equalTo(0), col("gain").multiply(-1)).otherwise(0d)).as("lost"),
            countDistinct("as_of").as("sessions"),
            min("as_of").as("from"),
            max("as_of").as("through"))
        .groupBy("group")
        .agg(
            sum("n").as("n"),
            sum("h").as("h"),
            sum("ups").as("ups"),
            sum("confidence").as("confidence"),
            sum("won").as("won"),
            sum("lost").as("lost"),
            sum("sessions").as("sessions"),
            min("from").as("from"),
            max("through").as("through"),
            count(lit(1)).as("blocks"),
            sum(col("h").multiply(col("h"))).as("hh"),
            sum(col("h").multiply(col("n"))).as("hn"),
            sum(col("n").multiply(col("n"))).as("nn"))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> sums(new Cells(row))));
  }

  /** Mean of the base rates of the directions that were forecast. */
  double baseRate(double upShare) {
    return (ups * upShare + (forecasts - ups) * (1 - upShare)) / forecasts;
  }

  private static int blockDays(int horizonSessions) {
    return horizonSessions == 1 ? 1 : (int) Math.ceil(horizonSessions * 7 / 5.0);
  }

  private static GroupSums sums(Cells row) {
    BlockSums blocks =
        new BlockSums(
            row.count("h"),
            row.count("n"),
            row.count("blocks"),
            row.number("hh"),
            row.number("hn"),
            row.number("nn"));
    return new GroupSums(
        row.count("n"),
        row.count("h"),
        row.count("ups"),
        row.number("confidence"),
        row.number("won"),
        row.number("lost"),
        blocks.proportion(),
        row.count("sessions"),
        row.date("from"),
        row.date("through"));
  }
}
