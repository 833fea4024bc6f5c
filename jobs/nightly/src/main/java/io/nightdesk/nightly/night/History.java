package io.nightdesk.nightly.night;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.stages.bars.BarFrame;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;

/** How far back the warehouse reaches, and the bars that a stage needs of it. */
final class History {

  /** Years of bars behind the anchor of an as-of year that some stage looks at. */
  private static final int YEARS = 5;

  private History() {}

  /** The first session with bars as delivered. */
  static LocalDate firstSession(NightContext context) {
    return context
        .ledger()
        .sessions(BarTables.BARS_RECEIVED.name())
        .filter(s -> !s.isEmpty())
        .map(s -> s.firstKey())
        .filter(s -> !s.isAfter(context.asOf()))
        .orElseThrow(
            () ->
                Problem.of(
                    ExitCode.INPUT,
                    "There are no bars up to " + context.asOf() + ".",
                    "No ingest of this warehouse has published any.",
                    "Run: nightdesk ingest --as-of " + context.asOf()));
  }

  /** All accepted sessions that a range of as-of sessions can depend on. */
  static Slice bars(NightContext context, SessionRange range) {
    LocalDate anchor = LocalDate.of(range.from().getYear() - YEARS, 1, 1);
    LocalDate first = ExchangeCalendar.xnys().first().date();
    return new Slice(BarTables.BARS_DAILY, anchor.isBefore(first) ? first : anchor, range.to());
  }

  static BarFrame frame(NightContext context, SessionRange range) {
    return BarFrame.of(
        context.tables().read(bars(context, range)),
        context.tables().read(BarTables.CORPORATE_ACTIONS),
        context.tables().read(BarTables.UNIVERSE));
  }
}
