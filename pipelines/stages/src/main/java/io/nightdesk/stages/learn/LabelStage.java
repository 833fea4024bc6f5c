package io.nightdesk.stages.learn;

import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.quant.learning.BracketOutcome;
import io.nightdesk.quant.learning.Label;
import io.nightdesk.quant.learning.LabelPrices;
import io.nightdesk.quant.learning.Labels;
import io.nightdesk.quant.learning.Side;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.BarFrame;
import io.nightdesk.stages.bars.BarHistory;
import io.nightdesk.stages.bars.KnownBars;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.bars.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Bars in, labels out: those that became known within the range. */
public final class LabelStage {

  private static final int[] HORIZONS = {1, 5, 21};
  private static final String DAILY = "1d";

  /** Sessions within which a label becomes known even after a halt; a longer halt has no label. */
  private static final int LONGEST_WAIT = 42;

  private LabelStage() {}

  /**
   * @param bars all that is known up to the end of the range
   * @param range sessions at whose close the labels became known
   * @param stopMultiple stop distance in standard deviations of the horizon's return
   */
  public static Dataset<Row> run(BarFrame bars, SessionRange range, double stopMultiple) {
    return bars.perSymbol(
        TableSchema.of(SignalTables.LABELS),
        history -> rows(history, range, stopMultiple, ExchangeCalendar.xnys()));
  }

  private static Iterator<Row> rows(
      BarHistory history, SessionRange range, double stopMultiple, ExchangeCalendar calendar) {
    List<Row> rows = new ArrayList<>();
    for (SessionRange part : history.partsOf(range)) {
      KnownBars bars = history.knownAt(part.to(), calendar.anchor(part.to()).date());
      if (bars.series().size() == 0) {
        continue;
      }
      List<Session> sessions = calendar.sessions(bars.series().date(0), part.to());
      LabelPrices prices = LabelInput.of(bars, sessions, history.goneSince(part.to()));
      double[] volatility = LabelInput.dailyVolatility(bars, sessions);
      int first = firstAsOf(sessions, part.from());
      for (int asOf = first; asOf < sessions.size(); asOf++) {
        if (history.isMember(sessions.get(asOf).date()) && prices.close()[asOf] > 0) {
          for (int horizon : HORIZONS) {
            Label label = Labels.forward(prices, asOf, horizon);
            boolean soon = label.complete() && label.known() - asOf <= LONGEST_WAIT;
            if (soon && part.contains(sessions.get(label.known()).date())) {
              double stop = stopMultiple * volatility[asOf] * Math.sqrt(horizon);
              rows.add(row(history.symbol(), prices, sessions, asOf, horizon, label, stop));
            }
          }
        }
      }
    }
    return rows.iterator();
  }

  private static int firstAsOf(List<Session> sessions, LocalDate from) {
    int index = 0;
    while (index < sessions.size() && sessions.get(index).date().isBefore(from)) {
      index++;
    }
    return Math.max(0, index - LONGEST_WAIT);
  }

  private static Row row(
      String symbol,
      LabelPrices prices,
      List<Session> sessions,
      int asOf,
      int horizon,
      Label label,
      double stop) {
    BracketOutcome bracket =
        stop > 0 && stop < 1
            ? Labels.bracket(prices, asOf, horizon, Side.LONG, stop)
            : BracketOutcome.NONE;
    boolean ended = bracket.known() >= 0;
    boolean known = Double.isFinite(label.logReturn());
    return RowFactory.create(
        symbol,
        sessions.get(asOf).date(),
        DAILY,
        horizon,
        sessions.get(label.known()).date(),
        sessions.get(label.entry()).date(),
        sessions.get(label.exit()).date(),
        label.entryPrice(),
        label.exitPrice(),
        known ? label.logReturn() : null,
        known ? (label.up() ? 1 : 0) : null,
        ended ? bracket.exit().name().toLowerCase(Locale.ROOT) : null,
        ended ? StrictMath.expm1(bracket.logReturn()) : null);
  }
}
