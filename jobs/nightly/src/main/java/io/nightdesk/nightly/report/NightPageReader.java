package io.nightdesk.nightly.report;

import io.nightdesk.contracts.config.ReportSettings;
import io.nightdesk.nightly.report.page.NightFacts;
import io.nightdesk.nightly.report.page.NightPage;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the page of one night from the tables; what it brings to the driver is small. */
public final class NightPageReader {

  private final Function<String, Dataset<Row>> tables;
  private final ReportSettings settings;
  private final LocalDate asOf;
  private final NightFacts facts;

  /**
   * @param tables gives each table by the name of its contract, as of the right version; may be
   *     empty
   * @param settings how much the page shows
   * @param asOf session whose night is reported
   * @param facts what the night knows of itself
   */
  public NightPageReader(
      Function<String, Dataset<Row>> tables,
      ReportSettings settings,
      LocalDate asOf,
      NightFacts facts) {
    this.tables = tables;
    this.settings = settings;
    this.asOf = asOf;
    this.facts = facts;
  }

  /** Reads the page. */
  public NightPage read() {
    throw new UnsupportedOperationException(
        "page of " + asOf + " with " + settings + tables + facts);
  }
}
