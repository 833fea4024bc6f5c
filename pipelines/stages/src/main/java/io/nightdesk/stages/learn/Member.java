package io.nightdesk.stages.learn;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One member of the ensemble: fits and forecasts, and nothing else knows its name. */
public interface Member extends Serializable {

  /** Its name in the table {@code forecasts}. */
  String name();

  /** Everything that determines a fit besides its rows, as JSON with sorted keys. */
  String parameters();

  /**
   * Fits on rows that lie in one partition, in a fixed order.
   *
   * @param rows with the feature columns and {@code direction} as a DOUBLE
   * @param features feature columns in order
   * @return the fitted model as bytes, equal for equal rows
   */
  byte[] fit(Dataset<Row> rows, String[] features);

  /** Forecasts with a fitted model; one scorer a task, not shared between threads. */
  Scorer scorer(byte[] model);

  /** Applies a fitted model. */
  interface Scorer extends AutoCloseable {

    /**
     * Probabilities of up.
     *
     * @param features row by row, {@code rows} times the number of features
     */
    float[] probabilities(float[] features, int rows);

    @Override
    void close();
  }
}
