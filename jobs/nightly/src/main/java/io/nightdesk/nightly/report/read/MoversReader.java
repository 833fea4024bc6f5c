package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.nightly.report.page.Movers;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The last scan of the session. */
public final class MoversReader {

  private MoversReader() {}

  /**
   * @param tables of the night
   * @param rows of the list, at most
   */
  public static Movers read(NightTables tables, int rows) {
    Dataset<Row> scans = tables.tonight(FeatureTables.SCANS);
    // "close" sorts after every time of day.
    List<Row> last =
        scans
            .groupBy("at")
            .agg(count(lit(1)).as("ranked"))
            .orderBy(col("at").desc())
            .limit(1)
            .collectAsList();
    if (last.isEmpty()) {
      return new Movers("", 0, List.of());
    }
    String at = last.get(0).getString(0);
    List<Movers.Mover> movers =
        scans.where(col("at").equalTo(at)).orderBy("rank").limit(rows).collectAsList().stream()
            .map(row -> mover(new Cells(row)))
            .toList();
    return new Movers(at, last.get(0).getLong(1), movers);
  }

  private static Movers.Mover mover(Cells row) {
    return new Movers.Mover(
        row.whole("rank"),
        row.text("symbol"),
        row.number("price"),
        row.number("change"),
        row.number("relative_volume"),
        row.number("dollar_volume"),
        row.number("score"));
  }
}
