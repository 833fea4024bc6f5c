package io.nightdesk.stages.check;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.quant.Check;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Bars as delivered become accepted bars and findings.
 *
 * <p>Of the sources of a bar the first in the order primary, secondary, benchmark whose version
 * passes its rules is taken, by name among equals; crosscheck sources are compared and never taken.
 * A restatement gives a new version of the bar from its as-of session on. Prices stay as delivered,
 * on the split basis that their columns state.
 *
 * <p>A range of sessions gives exactly what its sessions give one by one. What refuses a session is
 * a finding beside the session's bars: {@link Gate} stops a night on it, while a backfill publishes
 * the bars, each of which passed by itself, and leaves the finding to tell.
 */
public final class CheckStage {

  private CheckStage() {}

  /**
   * Checks the daily bars of a range of as-of sessions.
   *
   * @param received every row of {@code bars_received}; the stage takes what it needs of it
   * @param universe rows of {@code universe}
   * @param actions rows of {@code corporate_actions}
   */
  public static CheckResult daily(
      Dataset<Row> received,
      Dataset<Row> universe,
      Dataset<Row> actions,
      CheckSettings settings,
      SessionRange range) {
    sessions(range);
    return DailyCheck.of(received, universe, actions, settings, range.from(), range.to());
  }

  /** Checks the intraday bars of a range of as-of sessions. */
  public static CheckResult intraday(Dataset<Row> received, SessionRange range) {
    sessions(range);
    return IntradayCheck.of(received, range.from(), range.to());
  }

  private static void sessions(SessionRange range) {
    for (LocalDate date : List.of(range.from(), range.to())) {
      Check.that(
          SessionTable.ordinal((int) date.toEpochDay()) != SessionTable.CLOSED,
          "%s is no session",
          date);
    }
  }
}
