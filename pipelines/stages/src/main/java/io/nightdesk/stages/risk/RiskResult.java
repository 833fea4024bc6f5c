package io.nightdesk.stages.risk;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the stage makes in one pass.
 *
 * @param pass the symbols' rows, kept until {@link #release()}
 * @param risk rows of the table {@code risk}
 * @param backtests rows of the table {@code risk_backtests}
 */
public record RiskResult(Dataset<Row> pass, Dataset<Row> risk, Dataset<Row> backtests) {

  /** Gives the memory back, once both tables are written. */
  public void release() {
    pass.unpersist();
  }
}
