package io.nightdesk.functions;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The session that the tests of this module share; it has the functions by the extension. */
final class SparkForTests {

  static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.datetime.java8API.enabled", true)
          .config("spark.sql.session.timeZone", "America/New_York")
          .config("spark.sql.extensions", NightdeskFunctions.class.getName())
          .getOrCreate();

  private SparkForTests() {}

  static Dataset<Row> sql(String statement) {
    return SPARK.sql(statement);
  }

  /** The one value of a statement with one row and one column. */
  static Object value(String statement) {
    List<Row> rows = sql(statement).collectAsList();
    if (rows.size() != 1 || rows.get(0).length() != 1) {
      throw new AssertionError("not one value: " + rows);
    }
    return rows.get(0).get(0);
  }
}
