package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.nightly.report.page.SignalRow;
import io.nightdesk.nightly.report.page.ValueAtRisk;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** VaR against what came: counted over all symbols, and drawn for a few. */
public final class ValueAtRiskReader {

  private ValueAtRiskReader() {}

  /**
   * @param tables of the night
   * @param signals of tonight, whose symbols are drawn first
   * @param charts symbols drawn, at most
   */
  public static ValueAtRisk read(NightTables tables, List<SignalRow> signals, int charts) {
    Dataset<Row> risk = tables.tonight(FeatureTables.RISK);
    List<Cells> groups =
        risk
            .where(col("var_sessions").gt(0).and(col("var_exceedances_250").isNotNull()))
            .groupBy("var_sessions", "var_exceedances_250")
            .agg(count(lit(1)).as("symbols"))
            .collectAsList()
            .stream()
            .map(Cells::new)
            .toList();
    long symbols = 0;
    long exceedances = 0;
    long sessions = 0;
    for (Cells group : groups) {
      symbols += group.count("symbols");
      exceedances += group.count("symbols") * group.whole("var_exceedances_250");
      sessions += group.count("symbols") * group.whole("var_sessions");
    }
    return new ValueAtRisk(
        symbols,
        exceedances,
        sessions,
        risk.where(col("var_alarm")).count(),
        counts(groups),
        new TracksReader(tables).read(signals.stream().map(SignalRow::symbol).toList(), charts));
  }

  /** Symbols by number of exceedances, beside what independent sessions would bring. */
  private static List<ValueAtRisk.Count> counts(List<Cells> groups) {
    if (groups.isEmpty()) {
      return List.of();
    }
    long[] observed = new long[ValueAtRisk.MOST + 1];
    double[] expected = new double[ValueAtRisk.MOST + 1];
    int last = 0;
    for (Cells group : groups) {
      int exceedances = Math.min(group.whole("var_exceedances_250"), ValueAtRisk.MOST);
      long symbols = group.count("symbols");
      observed[exceedances] += symbols;
      last = Math.max(last, exceedances);
      BinomialDistribution right =
          new BinomialDistribution(null, group.whole("var_sessions"), ValueAtRisk.TAIL);
      for (int k = 0; k < ValueAtRisk.MOST; k++) {
        expected[k] += symbols * right.probability(k);
      }
      expected[ValueAtRisk.MOST] +=
          symbols * (1 - right.cumulativeProbability(ValueAtRisk.MOST - 1));
    }
    List<ValueAtRisk.Count> counts = new ArrayList<>();
    for (int k = 0; k <= last || (k <= ValueAtRisk.MOST && expected[k] >= 0.5); k++) {
      counts.add(new ValueAtRisk.Count(k, observed[k], expected[k]));
    }
    return counts;
  }
}
