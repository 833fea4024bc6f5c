package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The lines of CSV files as Spark reads them: rows, and lines that are none. */
final class FileBars {

  private static final String BARS =
      "symbol STRING, %s STRING, open DOUBLE, high DOUBLE, low DOUBLE, close DOUBLE, volume"
          + " DOUBLE, line STRING";
  private static final String ACTIONS =
      "symbol STRING, date STRING, action STRING, value DOUBLE, line STRING";

  private static final String DATE = "CASE WHEN length(at) = 10 THEN try_cast(at AS DATE) END";

  /** With its offset from UTC, without which an instant is a guess. */
  private static final String INSTANT =
      "CASE WHEN substring(at, 11, 1) = 'T' AND (endswith(at, 'Z') OR substring(at, -6, 1) IN ('+',"
          + " '-')) THEN try_cast(at AS TIMESTAMP) END";

  private FileBars() {}

  /** The lines of a file of bars: those that are bars have a session and no {@code line}. */
  static Dataset<Row> bars(SparkSession spark, SourceFile file) {
    Dataset<Row> lines =
        csv(spark, file, String.format(Locale.ROOT, BARS, file.intraday() ? "timestamp" : "date"))
            .withColumnRenamed(file.intraday() ? "timestamp" : "date", "at");
    Dataset<Row> dated =
        file.intraday()
            ? lines
                .withColumn("bar_end", expr(INSTANT))
                .withColumn("session", CalendarColumns.newYorkDate(col("bar_end")))
            : lines
                .withColumn("session", expr(DATE))
                .withColumn("bar_end", CalendarColumns.close(col("session")));
    return labelled(dated, file.name()).withColumn("interval", lit(file.interval()));
  }

  /** Bars with what is known of their sources. */
  static Dataset<Row> described(Dataset<Row> bars, List<SourceFile> files) {
    return bars.withColumn("role", bySource(files, "role", f -> lit(f.role())))
        .withColumn("adjustment", bySource(files, "adjustment", f -> lit(f.adjustment())))
        .withColumn(
            "adjusted_as_of",
            bySource(
                files,
                "adjusted_as_of",
                f -> lit(f.adjustedAsOf().orElse(null)).cast(DataTypes.DateType)));
  }

  private static Column bySource(
      List<SourceFile> files, String name, Function<SourceFile, Column> value) {
    Column found = lit(null);
    for (SourceFile file : files) {
      found = when(col("source").equalTo(file.name()), value.apply(file)).otherwise(found);
    }
    return found.as(name);
  }

  /** The lines of a file of actions. */
  static Dataset<Row> actions(SparkSession spark, SourceFile file) {
    return labelled(judged(csv(spark, file, ACTIONS)), file.name());
  }

  /** No lines of actions. */
  static Dataset<Row> noActions(SparkSession spark) {
    return labelled(judged(spark.createDataFrame(List.of(), StructType.fromDDL(ACTIONS))), "none");
  }

  private static Dataset<Row> judged(Dataset<Row> actions) {
    return actions
        .withColumnRenamed("date", "at")
        .withColumnRenamed("action", "kind")
        .withColumn(
            "line",
            expr(
                "coalesce(line, CASE WHEN coalesce(kind NOT IN ('split', 'dividend') OR NOT"
                    + " value > 0 OR isnan(value), true) THEN concat_ws(',', symbol, at, kind,"
                    + " string(value)) END)"))
        .withColumn("session", expr(DATE))
        .withColumn("bar_end", CalendarColumns.close(col("session")))
        .withColumn("interval", lit("1d"));
  }

  /**
   * The lines that are no rows, one row of evidence for each source, symbol and session; without a
   * session they are told at {@code asOf}.
   */
  static Dataset<Row> unreadable(Dataset<Row> lines, LocalDate asOf) {
    // Through rows, so that every column is parsed: see csv.
    return lines
        .filter((FilterFunction<Row>) row -> !row.isNullAt(row.fieldIndex("line")))
        .withColumn("symbol", coalesce(col("symbol"), lit("*")))
        .withColumn("session", coalesce(col("session"), lit(asOf)))
        .withColumn("bar_end", coalesce(col("bar_end"), CalendarColumns.close(col("session"))))
        .groupBy("source", "symbol", "session", "interval", "bar_end")
        .agg(count(lit(1)).as("lines"), min("line").as("first"))
        .withColumn(
            "observed",
            concat_ws(
                "",
                when(col("lines").gt(1), concat_ws("", col("lines"), lit(" lines, first: "))),
                col("first")));
  }

  private static Dataset<Row> labelled(Dataset<Row> dated, String source) {
    Column outsideCalendar = CalendarColumns.close(col("session")).isNull();
    return dated
        .withColumn(
            "line",
            when(
                col("line").isNotNull().or(col("symbol").isNull()).or(outsideCalendar),
                coalesce(col("line"), concat_ws(",", coalesce(col("symbol"), lit("")), col("at")))))
        .withColumn("session", when(outsideCalendar, lit(null)).otherwise(col("session")))
        .withColumn("bar_end", when(outsideCalendar, lit(null)).otherwise(col("bar_end")))
        .withColumn("source", lit(source));
  }

  private static Dataset<Row> csv(SparkSession spark, SourceFile file, String schema) {
    return spark
        .read()
        .schema(schema)
        .option("header", true)
        .option("mode", "PERMISSIVE")
        .option("columnNameOfCorruptRecord", "line")
        // A line that is wrong in a column that is not parsed would pass for a row.
        .option("columnPruning", false)
        .option("ignoreLeadingWhiteSpace", true)
        .option("ignoreTrailingWhiteSpace", true)
        .csv(file.path().toUri().toString());
  }
}
