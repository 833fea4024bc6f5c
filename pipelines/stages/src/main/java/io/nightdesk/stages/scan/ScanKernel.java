package io.nightdesk.stages.scan;

import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.stages.bars.BarHistory;
import io.nightdesk.stages.bars.KnownBars;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The sessions of one symbol on which it moved enough, on enough volume. */
final class ScanKernel {

  static final StructType SCHEMA =
      new StructType()
          .add("symbol", DataTypes.StringType)
          .add("session", DataTypes.DateType)
          .add("price", DataTypes.DoubleType)
          .add("change", DataTypes.DoubleType)
          .add("relative_volume", DataTypes.DoubleType)
          .add("dollar_volume", DataTypes.DoubleType)
          .add("score", DataTypes.DoubleType);

  private static final int VOLUME_SESSIONS = 20;
  private static final int FEWEST_VOLUME_SESSIONS = 10;

  private final ScanStage.Thresholds thresholds;
  private final BarHistory history;

  ScanKernel(ScanStage.Thresholds thresholds, BarHistory history) {
    this.thresholds = thresholds;
    this.history = history;
  }

  Iterator<Row> rows(SessionRange range) {
    List<Row> rows = new ArrayList<>();
    for (SessionRange part : history.partsOf(range)) {
      LocalDate anchor = ExchangeCalendar.xnys().anchor(part.to()).date();
      KnownBars bars = history.knownAt(part.to(), anchor);
      for (int t = FEWEST_VOLUME_SESSIONS; t < bars.series().size(); t++) {
        LocalDate session = bars.series().date(t);
        if (part.contains(session) && history.isMember(session)) {
          add(rows, bars, t);
        }
      }
    }
    return rows.iterator();
  }

  private void add(List<Row> rows, KnownBars bars, int t) {
    Series series = bars.series();
    double price = series.close()[t] / bars.adjusted().splitFactors()[t];
    double change = series.close()[t] / series.close()[t - 1] - 1;
    double relativeVolume = series.volume()[t] / meanVolumeBefore(series, t);
    boolean broken = Double.isNaN(bars.totalReturns()[t]);
    if (!broken
        && price >= thresholds.minimumPrice()
        && Math.abs(change) >= thresholds.minimumChange()
        && relativeVolume >= thresholds.minimumRelativeVolume()) {
      rows.add(
          RowFactory.create(
              history.symbol(),
              series.date(t),
              price,
              change,
              relativeVolume,
              series.close()[t] * series.volume()[t],
              Math.abs(change) * StrictMath.log1p(relativeVolume)));
    }
  }

  private static double meanVolumeBefore(Series series, int t) {
    int from = Math.max(0, t - VOLUME_SESSIONS);
    double sum = 0;
    for (int i = from; i < t; i++) {
      sum += series.volume()[i];
    }
    return sum / (t - from);
  }
}
