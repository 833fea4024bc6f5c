package io.nightdesk.nightly.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a source delivered. Every frame has the columns of its table in order, but without {@code
 * run_id}. Bars and findings read what is cached: {@link #release} it once both are written.
 *
 * @param bars for {@code bars_received}: all that the source holds up to the as-of session; pass
 *     them through {@link NewBars} before appending
 * @param actions for {@code corporate_actions}, those up to the as-of session
 * @param actionsAreAll whether they are all that the source knows up to then; what it said before
 *     and no longer says is then withdrawn
 * @param universe for {@code universe}
 * @param universeIsList whether somebody wrote it as a list, so that who is not on it is out;
 *     otherwise it is who was seen up to the as-of session
 * @param findings for {@code findings}: lines that could not be read, bars delivered twice, symbols
 *     not delivered; {@code as_of} is the session of the bar where it can be told, else the
 *     night's. Their rules are those of {@code QualityRules.delivery()}
 * @param cached what bars and findings are views of
 */
public record Delivery(
    Dataset<Row> bars,
    Dataset<Row> actions,
    boolean actionsAreAll,
    Dataset<Row> universe,
    boolean universeIsList,
    Dataset<Row> findings,
    Dataset<Row> cached) {

  /** Frees what the bars hold in memory and on disk. */
  public void release() {
    cached.unpersist();
  }
}
