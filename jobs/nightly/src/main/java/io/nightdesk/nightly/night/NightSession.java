package io.nightdesk.nightly.night;

import io.nightdesk.functions.NightdeskFunctions;
import io.nightdesk.nightly.sql.guard.ReadOnlyExtension;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session of a command. It sets what the results depend on; the master, memory and the
 * rest are left to spark-submit.
 */
public final class NightSession {

  private NightSession() {}

  public static SparkSession open(String name) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("nightdesk " + name)
            .config(
                "spark.sql.extensions",
                String.join(
                    ",",
                    "io.delta.sql.DeltaSparkSessionExtension",
                    ReadOnlyExtension.class.getName(),
                    NightdeskFunctions.class.getName()))
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            // Tables lie in the warehouse; Spark's own folder for tables stays empty.
            .config(
                "spark.sql.warehouse.dir",
                System.getProperty("java.io.tmpdir") + "/nightdesk-spark")
            .config("spark.sql.session.timeZone", "America/New_York")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.codegen.hugeMethodLimit", "8000")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            // Answers max(date) from the log, and fails: it knows no java.time.LocalDate.
            .config("spark.databricks.delta.optimizeMetadataQuery.enabled", "false")
            .config("spark.hadoop.parquet.enable.dictionary", "false")
            .config("spark.scheduler.barrier.maxConcurrentTasksCheck.maxFailures", "1");
    return builder.getOrCreate();
  }
}
