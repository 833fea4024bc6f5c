package io.nightdesk.home;

import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.warehouse.SessionHashes;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a reader sees of a warehouse by way of SQL: for each table and view the content of each
 * date, hashed from the rows that a query gives.
 */
final class Published {

  /** Tells of wall-clock time, which no two runs share. */
  private static final Set<String> OF_THE_CLOCK = Set.of("runs", "run_metrics");

  private static final List<String> VIEWS =
      List.of("latest_signals", "features_88", "model_scorecard");

  private Published() {}

  /** By name, then by date; {@code *} for what has no date. What is empty has no dates. */
  static Map<String, Map<String, String>> in(Path warehouse) {
    SparkSession spark = session();
    Warehouse held = Warehouse.openForReading(warehouse);
    SqlCatalogue catalogue = SqlCatalogue.open(spark, held, SqlCatalogue.Access.PUBLISHED);
    catalogue.registerNamedIn(VIEWS);
    Map<String, Map<String, String>> seen = new TreeMap<>();
    for (TableContract table : Tables.all()) {
      if (held.holds(table) && !OF_THE_CLOCK.contains(table.name())) {
        catalogue.registerNamedIn(List.of(table.name()));
        seen.put(table.name(), SessionHashes.of(table, spark.table(table.name())).bySession());
      } else {
        seen.put(table.name(), Map.of());
      }
    }
    for (String view : VIEWS) {
      seen.put(view, byDate(spark, view));
    }
    return seen;
  }

  private static Map<String, String> byDate(SparkSession spark, String view) {
    Map<String, String> dates = new TreeMap<>();
    for (Row row :
        spark
            .sql("SELECT as_of, count(*), bit_xor(xxhash64(*)) FROM " + view + " GROUP BY as_of")
            .collectAsList()) {
      dates.put(row.get(0).toString(), row.getLong(1) + " rows, " + row.getLong(2));
    }
    return dates;
  }

  private static SparkSession session() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.sql.shuffle.partitions", "2");
    SparkSession spark = NightSession.open("reader");
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
