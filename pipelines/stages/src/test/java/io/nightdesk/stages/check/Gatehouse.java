package io.nightdesk.stages.check;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The session and settings that the tests of this package share. */
final class Gatehouse {

  static final CheckSettings SETTINGS = new CheckSettings(0.15, 0.5, 0.005, 0.5, 2, 0.1);

  static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.datetime.java8API.enabled", true)
          .config("spark.sql.session.timeZone", "America/New_York")
          .getOrCreate();

  private Gatehouse() {}

  static CheckResult check(Received received, LocalDate from, LocalDate to) {
    return CheckStage.daily(
        received.frame(SPARK),
        received.universe(SPARK),
        received.actions(SPARK),
        SETTINGS,
        new SessionRange(from, to));
  }

  /** The rows as text, in a fixed order. */
  static List<String> text(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
