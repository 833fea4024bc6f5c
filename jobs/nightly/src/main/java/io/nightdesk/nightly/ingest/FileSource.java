package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** A folder of CSV files as a source. */
public final class FileSource {

  private FileSource() {}

  /**
   * Opens the folder: finds and reads every file once to its end, and checks its header.
   *
   * @param folder with {@code sources.csv}, or with one {@code bars.csv}
   * @param universeFile {@code symbol,from,to,sector}; otherwise the universe is that of the
   *     sectors file, or all symbols of the tradable bars, and static
   * @throws Problem naming file, line and remedy, exit code 4
   */
  public static FileSource open(Path folder, Optional<Path> universeFile) {
    throw new UnsupportedOperationException();
  }

  /** What the folder holds up to the as-of session. */
  public Delivery read(SparkSession spark, LocalDate asOf, Instant receivedAt) {
    throw new UnsupportedOperationException();
  }
}
