package io.nightdesk.nightly.night;

import io.nightdesk.nightly.ingest.Delivery;
import io.nightdesk.nightly.warehouse.Origin;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a night's bars come from. */
interface BarSource {

  Origin origin();

  /** Hash of all that the source holds; empty where only asking would tell. */
  Optional<String> contentHash();

  /** What the source has up to a session, given what is held already. */
  Delivery read(Dataset<Row> held, LocalDate asOf);

  /** Told once the delivery is in the tables. */
  void done(LocalDate asOf);
}
