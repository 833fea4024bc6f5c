package io.nightdesk.nightly.report;

import io.nightdesk.contracts.config.ReportSettings;
import io.nightdesk.nightly.report.page.Decisions;
import io.nightdesk.nightly.report.page.ModelVerdict;
import io.nightdesk.nightly.report.page.NightFacts;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.nightly.report.page.Reliability;
import io.nightdesk.nightly.report.read.CaveatsReader;
import io.nightdesk.nightly.report.read.DecisionsReader;
import io.nightdesk.nightly.report.read.FindingsReader;
import io.nightdesk.nightly.report.read.HoldingsReader;
import io.nightdesk.nightly.report.read.MoversReader;
import io.nightdesk.nightly.report.read.NightTables;
import io.nightdesk.nightly.report.read.ReliabilityReader;
import io.nightdesk.nightly.report.read.ValueAtRiskReader;
import io.nightdesk.nightly.report.read.VerdictReader;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.quant.time.ExchangeCalendar;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reads the page of one night from the tables; what it brings to the driver is small. */
public final class NightPageReader {

  private final NightTables tables;
  private final ReportSettings settings;
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
    this.tables = new NightTables(tables, asOf);
    this.settings = settings;
    this.facts = facts;
  }

  /** Reads the page. The session must have Java time types ({@code java8API}). */
  public NightPage read() {
    try (SideBySide work = new SideBySide()) {
      var verdict = work.start(() -> VerdictReader.read(tables));
      var decisions = work.start(() -> DecisionsReader.read(tables, settings.rows()));
      var movers = work.start(() -> MoversReader.read(tables, settings.rows()));
      var findings = work.start(() -> FindingsReader.read(tables));
      var holdings = work.start(() -> HoldingsReader.read(tables, settings.rows()));
      var caveats = work.start(() -> CaveatsReader.read(tables));
      ModelVerdict model = work.result(verdict);
      var reliability = work.start(() -> reliability(model));
      Decisions decided = work.result(decisions);
      var valueAtRisk =
          work.start(() -> ValueAtRiskReader.read(tables, decided.signals(), settings.charts()));
      return new NightPage(
          tables.asOf(),
          ExchangeCalendar.xnys().next(tables.asOf(), 1).date(),
          Warnings.of(work.result(caveats), facts),
          decided,
          model,
          work.result(reliability),
          work.result(valueAtRisk),
          work.result(movers),
          work.result(findings),
          work.result(holdings),
          facts);
    }
  }

  private Reliability reliability(ModelVerdict verdict) {
    return verdict.horizonSessions().isPresent()
        ? ReliabilityReader.read(tables, facts.thresholds(), verdict.horizonSessions().getAsInt())
        : Reliability.none();
  }
}
