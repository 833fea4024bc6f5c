package io.nightdesk.stages.check;

import io.nightdesk.contracts.config.CheckSettings;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Bars as delivered become accepted bars and findings. */
public final class CheckStage {

  private CheckStage() {}

  /**
   * Checks the daily bars of the as-of sessions {@code from} to {@code to}.
   *
   * @param received every row of {@code bars_received} known at {@code to}; the stage takes what it
   *     needs of it
   * @param universe rows of {@code universe}
   * @param actions rows of {@code corporate_actions}
   */
  public static CheckResult daily(
      Dataset<Row> received,
      Dataset<Row> universe,
      Dataset<Row> actions,
      CheckSettings settings,
      LocalDate from,
      LocalDate to) {
    throw new UnsupportedOperationException();
  }

  /** Checks the intraday bars of the as-of sessions {@code from} to {@code to}. */
  public static CheckResult intraday(
      Dataset<Row> received, CheckSettings settings, LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }
}
