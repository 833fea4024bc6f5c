package io.nightdesk.nightly.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a source delivered. Every frame has the columns of its table in order, but without {@code
 * run_id}.
 *
 * @param bars for {@code bars_received}: all that the source holds up to the as-of session; pass
 *     them through {@link NewBars} before appending
 * @param actions for {@code corporate_actions}
 * @param universe for {@code universe}
 * @param findings for {@code findings}: lines that could not be read, bars delivered twice, symbols
 *     not delivered; {@code as_of} is the session of the bar where it can be told, else the night's
 */
public record Delivery(
    Dataset<Row> bars, Dataset<Row> actions, Dataset<Row> universe, Dataset<Row> findings) {}
