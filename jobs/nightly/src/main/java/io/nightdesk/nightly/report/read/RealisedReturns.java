package io.nightdesk.nightly.report.read;

import io.nightdesk.stages.bars.BarFrame.SymbolKernel;
import io.nightdesk.stages.bars.BarHistory;
import io.nightdesk.stages.bars.KnownBars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Log total returns of a symbol, like the VaR that they are compared with, each with the session of
 * the bar before: the as-of session whose VaR it meets. Returns across an unexplained break are
 * left out.
 *
 * @param asOf last session that counts
 * @param from first session of the bars
 */
record RealisedReturns(LocalDate asOf, LocalDate from) implements SymbolKernel {

  static final StructType SCHEMA =
      StructType.fromDDL("symbol STRING, as_of DATE, session DATE, realised DOUBLE");

  @Override
  public Iterator<Row> apply(BarHistory history) {
    KnownBars bars = history.knownAt(asOf, from);
    int[] days = bars.series().epochDays();
    double[] returns = bars.totalReturns();
    List<Row> rows = new ArrayList<>();
    for (int t = 1; t < days.length; t++) {
      if (Double.isFinite(returns[t])) {
        rows.add(
            RowFactory.create(
                history.symbol(),
                LocalDate.ofEpochDay(days[t - 1]),
                LocalDate.ofEpochDay(days[t]),
                returns[t]));
      }
    }
    return rows.iterator();
  }
}
