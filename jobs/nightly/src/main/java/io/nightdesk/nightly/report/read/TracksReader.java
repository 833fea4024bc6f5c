package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.nightly.report.page.ValueAtRisk.Point;
import io.nightdesk.nightly.report.page.ValueAtRisk.Track;
import io.nightdesk.stages.bars.BarFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** VaR and returns of a few symbols, session by session. */
final class TracksReader {

  private static final int SESSIONS = 250;
  private static final int FEWEST_SESSIONS = 20;

  /** Calendar days that hold the sessions and the bar before the first. */
  private static final int DAYS = 380;

  private final NightTables tables;
  private final LocalDate from;

  TracksReader(NightTables tables) {
    this.tables = tables;
    this.from = tables.asOf().minusDays(DAYS);
  }

  /**
   * Tracks of the market, then of the symbols signalled tonight, then of those most traded.
   *
   * @param signalled symbols signalled tonight
   * @param most tracks, at most
   */
  List<Track> read(List<String> signalled, int most) {
    if (most == 0) {
      return List.of();
    }
    List<String> symbols = symbols(signalled, most);
    if (symbols.isEmpty()) {
      return List.of();
    }
    Map<String, List<Point>> points = points(symbols);
    List<Track> tracks = new ArrayList<>();
    for (String symbol : symbols) {
      List<Point> all = points.getOrDefault(symbol, List.of());
      if (all.size() >= FEWEST_SESSIONS) {
        tracks.add(new Track(symbol, all.subList(Math.max(0, all.size() - SESSIONS), all.size())));
      }
    }
    return tracks;
  }

  private List<String> symbols(List<String> signalled, int most) {
    return stated()
        .groupBy("symbol")
        .agg(
            count(lit(1)).as("sessions"),
            max_by(col("dollar_volume_20"), col("as_of")).as("dollar_volume"))
        .where(col("sessions").gt(FEWEST_SESSIONS))
        .orderBy(
            col("symbol").equalTo("SPY").desc(),
            isIn("symbol", signalled).desc(),
            col("dollar_volume").desc_nulls_last(),
            col("symbol"))
        .limit(most)
        .select("symbol")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private Map<String, List<Point>> points(List<String> symbols) {
    Column chosen = isIn("symbol", symbols);
    Dataset<Row> bars =
        tables.soFar(BarTables.BARS_DAILY).where(chosen.and(col("session").geq(from)));
    Dataset<Row> actions = tables.soFar(BarTables.CORPORATE_ACTIONS).where(chosen);
    Dataset<Row> nobody = tables.all(BarTables.UNIVERSE).where(lit(false));
    Dataset<Row> realised =
        BarFrame.of(bars, actions, nobody)
            .perSymbol(RealisedReturns.SCHEMA, new RealisedReturns(tables.asOf(), from));
    List<Row> rows =
        realised
            .as("realised")
            .join(
                stated().where(chosen).as("stated"),
                col("realised.symbol")
                    .equalTo(col("stated.symbol"))
                    .and(col("realised.as_of").equalTo(col("stated.as_of"))))
            .select("realised.symbol", "realised.session", "stated.var_99", "realised.realised")
            .orderBy("session")
            .collectAsList();
    Map<String, List<Point>> points = new TreeMap<>();
    for (Row row : rows) {
      points
          .computeIfAbsent(row.getString(0), symbol -> new ArrayList<>())
          .add(new Point(row.getLocalDate(1), row.getDouble(2), row.getDouble(3)));
    }
    return points;
  }

  private Dataset<Row> stated() {
    return tables
        .soFar(FeatureTables.RISK)
        .where(col("as_of").geq(from).and(col("var_99").isNotNull()))
        .select("symbol", "as_of", "var_99", "dollar_volume_20");
  }

  private static Column isIn(String column, List<String> values) {
    return col(column).isin(values.toArray());
  }
}
