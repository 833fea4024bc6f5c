package io.nightdesk.nightly.ingest;

import io.nightdesk.quant.time.ExchangeCalendar;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Of what was delivered, the bars that are new or differ from what is held. */
public final class NewBars {

  private NewBars() {}

  /**
   * The rows to append to {@code bars_received}: those whose (symbol, session, interval, bar end,
   * source) is not held yet, known at the cut-off of their own session, and those whose values
   * differ from the latest held, known from {@code now} on.
   */
  public static Dataset<Row> of(
      Dataset<Row> delivered,
      Dataset<Row> alreadyReceived,
      Instant now,
      ExchangeCalendar calendar) {
    throw new UnsupportedOperationException();
  }
}
