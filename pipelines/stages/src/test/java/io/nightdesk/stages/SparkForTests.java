package io.nightdesk.stages;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The session that the tests of this module share, with the settings that results depend on. */
public final class SparkForTests {

  public static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.datetime.java8API.enabled", true)
          .config("spark.sql.session.timeZone", "America/New_York")
          .getOrCreate();

  private SparkForTests() {}

  /** The rows as text, every digit of every number, in a fixed order. */
  public static List<String> text(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
