package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Bars that one source delivered more than once. Equal copies are one bar; of copies that differ
 * none can be told to be right, so none is kept.
 */
final class Copies {

  private Copies() {}

  /**
   * One row for each bar, with how often it came ({@code copies}), whether the copies were equal
   * ({@code agree}), their values where they were, and how many lines under its key could not be
   * read ({@code unreadable}). All aggregates are of fixed width, which keeps Spark hashing.
   */
  static Dataset<Row> counted(Dataset<Row> lines) {
    List<Column> aggregates = new ArrayList<>();
    aggregates.add(count(col("line")).as("unreadable"));
    aggregates.add(min("hash").equalTo(max("hash")).as("agree"));
    for (String value : ReceivedRows.VALUES) {
      aggregates.add(min(value).as(value));
    }
    return lines
        .withColumn("hash", when(col("line").isNull(), xxhash64(columns(ReceivedRows.VALUES))))
        .groupBy(columns(ReceivedRows.KEY))
        .agg(count(col("hash")).as("copies"), aggregates.toArray(Column[]::new));
  }

  /** The bars that are kept. */
  static Dataset<Row> kept(Dataset<Row> counted) {
    return counted.where("agree").drop("copies", "agree", "unreadable");
  }

  /** What is to be told of them. */
  static Dataset<Row> findings(Dataset<Row> counted) {
    Dataset<Row> several =
        counted.where("copies > 1").withColumn("observed", concat(col("copies"), lit(" copies")));
    return DeliveryFindings.of("duplicate_bar", several.where("agree"))
        .unionByName(DeliveryFindings.of("contradicting_copies", several.where("NOT agree")));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(n -> col(n)).toArray(Column[]::new);
  }
}
