package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.quality.QualityRule;
import io.nightdesk.contracts.quality.QualityRules;
import io.nightdesk.contracts.table.BarTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What went wrong while bars were fetched or read, as rows of {@code findings}. */
final class DeliveryFindings {

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "source STRING, symbol STRING, session DATE, interval STRING, observed STRING");

  /**
   * One finding that the driver makes.
   *
   * @param session of the bar, or the as-of session for a symbol as a whole
   */
  record Finding(
      String rule,
      String source,
      String symbol,
      LocalDate session,
      String interval,
      String observed) {}

  private DeliveryFindings() {}

  /**
   * The findings of one rule.
   *
   * @param evidence with source, symbol, session, interval, bar_end and observed; the as-of session
   *     follows from the session
   */
  static Dataset<Row> of(String rule, Dataset<Row> evidence) {
    QualityRule found = QualityRules.delivery(rule);
    return ReceivedRows.shaped(
        BarTables.FINDINGS,
        evidence
            .withColumn("found_by", lit("ingest"))
            .withColumn("rule", lit(found.name()))
            .withColumn("severity", lit(found.severity().text()))
            .withColumn("message", lit(found.message()))
            .withColumn("found_by", lit("ingest"))
            .withColumn("as_of", CalendarColumns.asOf(col("session"))));
  }

  /** Findings that the driver made. */
  static Dataset<Row> of(SparkSession spark, List<Finding> findings) {
    Dataset<Row> all = of("unreadable_line", ended(spark.createDataFrame(List.of(), SCHEMA)));
    for (QualityRule rule : QualityRules.delivery()) {
      List<Row> rows = new ArrayList<>();
      for (Finding finding : findings) {
        if (finding.rule().equals(rule.name())) {
          rows.add(
              RowFactory.create(
                  finding.source(),
                  finding.symbol(),
                  finding.session(),
                  finding.interval(),
                  finding.observed()));
        }
      }
      if (!rows.isEmpty()) {
        all = all.unionByName(of(rule.name(), ended(spark.createDataFrame(rows, SCHEMA))));
      }
    }
    return all;
  }

  private static Dataset<Row> ended(Dataset<Row> evidence) {
    return evidence.withColumn("bar_end", CalendarColumns.close(col("session")));
  }
}
