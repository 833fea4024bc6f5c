package io.nightdesk.stages.check;

import io.nightdesk.contracts.config.CheckSettings;
import io.nightdesk.quant.Check;
import java.time.LocalDate;
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
    inOrder(from, to);
    return DailyCheck.of(received, universe, actions, settings, from, to);
  }

  /** Checks the intraday bars of the as-of sessions {@code from} to {@code to}. */
  public static CheckResult intraday(Dataset<Row> received, LocalDate from, LocalDate to) {
    inOrder(from, to);
    return IntradayCheck.of(received, from, to);
  }

  private static void inOrder(LocalDate from, LocalDate to) {
    Check.that(!to.isBefore(from), "from %s must not be after to %s", from, to);
    for (LocalDate date : new LocalDate[] {from, to}) {
      Check.that(
          SessionTable.ordinal((int) date.toEpochDay()) != SessionTable.CLOSED,
          "%s is no session",
          date);
    }
  }
}
