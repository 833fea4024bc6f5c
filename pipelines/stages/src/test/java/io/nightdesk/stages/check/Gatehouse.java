package io.nightdesk.stages.check;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.stages.SparkForTests;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;

/** The session and settings that the tests of this package share. */
final class Gatehouse {

  static final CheckSettings SETTINGS = new CheckSettings(0.15, 0.5, 0.005, 0.5, 2, 0.1);

  static final SparkSession SPARK = SparkForTests.SPARK;

  private Gatehouse() {}

  static CheckResult check(Received received, LocalDate from, LocalDate to) {
    return CheckStage.daily(
        received.frame(SPARK),
        received.universe(SPARK),
        received.actions(SPARK),
        SETTINGS,
        new SessionRange(from, to));
  }
}
