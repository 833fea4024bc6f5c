package io.nightdesk.nightly.night;

import io.nightdesk.contracts.config.Settings;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.night.BarStage.Reach;
import io.nightdesk.nightly.warehouse.Recovery;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.features.FeaturesStage;
import io.nightdesk.stages.learn.LabelStage;
import io.nightdesk.stages.scan.ScanStage;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The stages of a night in order. */
public final class Night {

  /** Names of the stages, in the order in which they run. */
  public static final List<String> STAGES =
      List.of(
          "ingest", "check", "features", "risk", "scan", "labels", "train", "signals", "report");

  private final NightContext context;
  private final StageRunner runner;
  private final ReportJob report;
  private final List<Stage> stages;

  Night(NightContext context, BarSource source) {
    this.context = context;
    this.runner = new StageRunner(context);
    this.report = new ReportJob(context, runner::done);
    this.stages =
        List.of(
            new IngestStage(context, source),
            new CheckJob(context),
            features(),
            new RiskJob(context),
            scan(),
            labels(),
            new TrainJob(context),
            new SignalsJob(context),
            new OrdersJob(context),
            report);
  }

  /** Runs the stages named, in the night's order; the others are left as they are. */
  public List<String> run(List<String> names) {
    SessionRange night = SessionRange.of(context.asOf());
    recorded(
        () -> stages.stream().filter(s -> isAsked(s, names)).forEach(s -> runner.run(s, night)));
    return report.summary();
  }

  /** What {@link #run} would do, one line a stage. */
  public List<String> plan(List<String> names) {
    SessionRange night = SessionRange.of(context.asOf());
    return stages.stream()
        .filter(s -> isAsked(s, names))
        .map(s -> PlanText.line(s, runner, night))
        .toList();
  }

  /** Runs the stages named over a range of past sessions. */
  public void backfill(SessionRange range, List<String> names) {
    recorded(
        () ->
            stages.stream()
                .filter(s -> names.contains(s.name()))
                .forEach(s -> runner.runOver(s, range)));
  }

  /**
   * Does the work between what has to come first, tables that are again what finished runs left,
   * and what has to come last, also after a failure: the ledger as a table.
   */
  private void recorded(Runnable work) {
    Recovery.run(context.tables(), context.ledger(), Instant.now())
        .forEach(done -> context.console().line("%s", done));
    try {
      work.run();
    } catch (RuntimeException failure) {
      try {
        copyRuns();
      } catch (RuntimeException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    copyRuns();
  }

  private void copyRuns() {
    if (context.ledger().runs().stream().anyMatch(RunRecord::finished)) {
      RunTablesWriter.write(context.tables(), context.ledger().runs());
    }
  }

  /** The report brings the executor's ledger along. */
  private static boolean isAsked(Stage stage, List<String> names) {
    return names.contains(stage instanceof OrdersJob ? "report" : stage.name());
  }

  private Stage features() {
    return new BarStage(
        context,
        "features",
        List.of("check"),
        FeatureTables.FEATURES,
        Reach.ALL_HISTORY,
        range -> FeaturesStage.run(spark(), History.frame(context, range), range));
  }

  private Stage labels() {
    return new BarStage(
        context,
        "labels",
        List.of("decide"),
        SignalTables.LABELS,
        Reach.ALL_HISTORY,
        range ->
            LabelStage.run(
                History.frame(context, range), range, settings().decide().stopMultiple()));
  }

  private Stage scan() {
    return new BarStage(
        context,
        "scan",
        List.of("report"),
        FeatureTables.SCANS,
        Reach.NIGHT_ONLY,
        range ->
            ScanStage.run(
                History.frame(context, range), range, new ScanStage.Thresholds(10, 0.02, 1.5, 50)));
  }

  private SparkSession spark() {
    return context.tables().spark();
  }

  private Settings settings() {
    return context.settings();
  }
}
