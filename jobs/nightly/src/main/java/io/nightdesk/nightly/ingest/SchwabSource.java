package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.config.IngestSettings;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.client.SchwabClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The broker as a source: asks for what is missing, lands it in files, reads these. */
public final class SchwabSource {

  /**
   * @param landing folder for what has been fetched, readable by all of Spark; one subfolder per
   *     as-of session, so an interrupted ingest resumes where it stopped
   */
  public SchwabSource(
      SchwabClient client, IngestSettings settings, String landing, Progress progress) {
    throw new UnsupportedOperationException();
  }

  /**
   * Fetches and reads the bars and dividends of the members at {@code asOf} and of the benchmarks.
   *
   * @param alreadyReceived rows of {@code bars_received}
   * @param now the moment of asking, from the caller's clock
   * @throws Problem if nothing at all could be had
   */
  public Delivery read(
      SparkSession spark,
      List<Member> universe,
      Dataset<Row> alreadyReceived,
      LocalDate asOf,
      Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Removes the landing files of an as-of session, once its bars are in the table. */
  public void clear(LocalDate asOf) {
    throw new UnsupportedOperationException();
  }
}
