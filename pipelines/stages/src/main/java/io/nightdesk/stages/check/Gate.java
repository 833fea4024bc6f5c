package io.nightdesk.stages.check;

import io.nightdesk.contracts.problem.Problem;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether a night may go on. */
public final class Gate {

  private Gate() {}

  /**
   * Stops the night of {@code asOf} if a finding of that session refuses it.
   *
   * @param findings rows of {@code findings}
   * @throws Problem with exit code 5, listing rules and counts
   */
  public static void letPass(Dataset<Row> findings, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }
}
