package io.nightdesk.stages.features;

import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.quant.feature.Feature;
import io.nightdesk.quant.feature.FeatureCatalogue;
import io.nightdesk.quant.feature.FeatureInput;
import io.nightdesk.quant.market.Returns;
import io.nightdesk.quant.market.Series;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.stages.bars.BarFrame;
import io.nightdesk.stages.bars.BarHistory;
import io.nightdesk.stages.bars.KnownBars;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.bars.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Bars in, the table {@code features} out: one shuffle, then the kernels over plain arrays. */
public final class FeaturesStage {

  private static final String MARKET = "SPY";

  private FeaturesStage() {}

  /**
   * @param bars all that is known up to the end of the range, back to the anchor of its first
   *     session
   * @param range as-of sessions to compute; every session is computed as if it were alone
   * @return rows in the order of the table's contract, one a member and session with a bar
   */
  public static Dataset<Row> run(SparkSession spark, BarFrame bars, SessionRange range) {
    Broadcast<BarHistory> market =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(bars.only(MARKET));
    return bars.perSymbol(
        TableSchema.of(FeatureTables.FEATURES),
        history -> new Symbol(history, market.value(), range));
  }

  /** The rows of one symbol, one part of the range in memory at a time. */
  private static final class Symbol implements Iterator<Row> {

    private final BarHistory history;
    private final BarHistory market;
    private final Iterator<SessionRange> parts;
    private Iterator<Row> current = Collections.emptyIterator();

    Symbol(BarHistory history, BarHistory market, SessionRange range) {
      this.history = history;
      this.market = market;
      this.parts = history.partsOf(range, market).iterator();
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && parts.hasNext()) {
        current = rows(parts.next());
      }
      return current.hasNext();
    }

    @Override
    public Row next() {
      return current.next();
    }

    private Iterator<Row> rows(SessionRange part) {
      LocalDate anchor = ExchangeCalendar.xnys().anchor(part.to()).date();
      KnownBars known = history.knownAt(part.to(), anchor);
      KnownBars spy = market.knownAt(part.to(), anchor);
      Series series = known.series();
      List<double[]> values = values(known, spy);
      List<Row> rows = new ArrayList<>();
      for (int t = 0; t < series.size(); t++) {
        LocalDate session = series.date(t);
        if (part.contains(session) && history.isMember(session)) {
          rows.add(row(session, t, values));
        }
      }
      return rows.iterator();
    }

    private static List<double[]> values(KnownBars known, KnownBars spy) {
      if (known.series().size() == 0) {
        return List.of();
      }
      double[] market =
          Returns.aligned(known.series().epochDays(), spy.series().epochDays(), spy.totalReturns());
      FeatureInput input = new FeatureInput(known.series(), known.totalReturns(), market);
      return FeatureCatalogue.all().stream().map((Feature f) -> f.values(input)).toList();
    }

    private Row row(LocalDate session, int t, List<double[]> values) {
      Object[] row = new Object[values.size() + 3];
      row[0] = history.symbol();
      row[1] = session;
      row[2] = t + 1;
      for (int i = 0; i < values.size(); i++) {
        double value = values.get(i)[t];
        row[i + 3] = Double.isFinite(value) ? value : null;
      }
      return RowFactory.create(row);
    }
  }
}
