package io.nightdesk.stages.check;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the gate makes of a range of sessions. Both frames are views of one cached evaluation:
 * release it once both are written.
 *
 * @param bars the accepted bars, with the columns of their table in order, but without {@code
 *     run_id}
 * @param findings what the rules caught, with the columns of {@code findings} in order, but without
 *     {@code run_id}
 * @param evaluation the cached frame that both read
 */
public record CheckResult(Dataset<Row> bars, Dataset<Row> findings, Dataset<Row> evaluation) {

  /** Frees what the evaluation holds in memory and on disk. */
  public void release() {
    evaluation.unpersist();
  }
}
