package io.nightdesk.stages.learn;

import io.nightdesk.quant.learning.Silence;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What training gives.
 *
 * @param forecasts rows of the table {@code forecasts}
 * @param models rows of the table {@code models}
 * @param silence whether the recipe may speak, with the figures
 * @param cached what the forecasts are a view of
 */
public record TrainResult(
    Dataset<Row> forecasts, Dataset<Row> models, Silence silence, Dataset<Row> cached) {

  /** Frees what the forecasts hold in memory and on disk. */
  public void release() {
    cached.unpersist();
  }
}
