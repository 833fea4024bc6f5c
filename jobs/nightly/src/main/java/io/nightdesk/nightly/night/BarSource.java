package io.nightdesk.nightly.night;

import io.nightdesk.nightly.ingest.Delivery;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a night's bars come from. */
interface BarSource {

  /** Hash of all that the source holds; empty where only asking would tell. */
  Optional<String> contentHash();

  /** What the source has up to a session, given what is held already. */
  Delivery read(Dataset<Row> held, LocalDate asOf);

  /** Told once the delivery is in the tables. */
  void done(LocalDate asOf);

  /** The source of a run that ingests nothing. */
  static BarSource none() {
    return new BarSource() {
      @Override
      public Optional<String> contentHash() {
        return Optional.empty();
      }

      @Override
      public Delivery read(Dataset<Row> held, LocalDate asOf) {
        throw new IllegalStateException("this run ingests nothing");
      }

      @Override
      public void done(LocalDate asOf) {
        throw new IllegalStateException("this run ingests nothing");
      }
    };
  }
}
