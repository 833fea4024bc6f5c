package io.nightdesk.nightly.testing;

import io.nightdesk.nightly.night.NightSession;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of the test JVM, local with two threads. */
public final class SharedSpark {

  private static SparkSession session;

  private SharedSpark() {}

  /** Starts it, or gives the one that runs; what a command opens later is the same session. */
  public static synchronized SparkSession session() {
    if (session == null) {
      System.setProperty("spark.master", "local[2]");
      System.setProperty("spark.ui.enabled", "false");
      System.setProperty("spark.sql.shuffle.partitions", "2");
      session = NightSession.open("tests");
      session.sparkContext().setLogLevel("ERROR");
    }
    return session;
  }
}
