package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.report.NightPageReader;
import io.nightdesk.nightly.report.NightPageRenderer;
import io.nightdesk.nightly.report.NightSummary;
import io.nightdesk.nightly.report.page.MarketOrigin;
import io.nightdesk.nightly.report.page.NightFacts;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.nightly.report.page.StageRun;
import io.nightdesk.nightly.report.page.TableVersion;
import io.nightdesk.nightly.warehouse.Origin;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.WholeFile;
import io.nightdesk.stages.bars.SessionRange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The night's page, made of the published tables, and the lines for the terminal. */
final class ReportJob implements Stage {

  private final NightContext context;
  private final Supplier<List<RunRecord>> done;
  private List<String> summary = List.of();

  /**
   * @param done the stages of this night so far
   */
  ReportJob(NightContext context, Supplier<List<RunRecord>> done) {
    this.context = context;
    this.done = done;
  }

  /** The night in a few lines; empty until the stage ran. */
  List<String> summary() {
    return summary;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of();
  }

  @Override
  public List<String> settings() {
    return List.of("report");
  }

  /** The page also tells what ran and how long, so it is made anew each time. */
  @Override
  public Optional<String> outside(SessionRange range) {
    return Optional.empty();
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return night;
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    NightPage page =
        new NightPageReader(
                name -> context.tables().read(Tables.named(name)),
                context.settings().report(),
                range.to(),
                facts(range))
            .read();
    Path file = context.tables().warehouse().folder("reports").resolve(range.to() + ".html");
    WholeFile.write(file, new NightPageRenderer().render(page).getBytes(StandardCharsets.UTF_8));
    summary = NightSummary.lines(page, file);
    return new StageOutcome(List.of(), 0, Map.of(), file.toString());
  }

  private NightFacts facts(SessionRange range) {
    List<RunRecord> tonight = done.get();
    boolean alone = tonight.stream().allMatch(run -> run.stage().equals(OrdersJob.NAME));
    List<RunRecord> runs = alone ? lastRuns(range) : tonight;
    return new NightFacts(
        runs.stream().map(ReportJob::stageRun).toList(),
        versions(range),
        market(context.tables().warehouse().origin()),
        NightFacts.Knowledge.AS_OF,
        context.settings().decide(),
        context.build().text(),
        context.loaded().hash("check", "risk", "learn", "decide"),
        context.clock().instant());
  }

  /** The latest finished run of each stage that covers the session, for a report made alone. */
  private List<RunRecord> lastRuns(SessionRange range) {
    Map<String, RunRecord> last = new TreeMap<>();
    for (RunRecord run : context.ledger().runs()) {
      boolean covers =
          run.rangeFrom().compareTo(range.to().toString()) <= 0
              && run.asOf().compareTo(range.to().toString()) >= 0;
      if (run.finished() && covers && !run.stage().equals(name())) {
        last.put(run.stage(), run);
      }
    }
    List<RunRecord> runs = new ArrayList<>(last.values());
    runs.sort((a, b) -> a.runId().compareTo(b.runId()));
    return runs;
  }

  private static StageRun stageRun(RunRecord run) {
    String hash =
        run.outputs().isEmpty()
            ? ""
            : RowHash.ofText(
                run.outputs().stream().map(o -> o.table() + o.sessions()).toList().toString());
    return new StageRun(
        run.stage(), run.status(), run.seconds(), run.rows(), run.findings(), hash, run.message());
  }

  private List<TableVersion> versions(SessionRange range) {
    List<TableVersion> versions = new ArrayList<>();
    for (TableContract table : Tables.all()) {
      context
          .ledger()
          .publishedVersion(table.name())
          .ifPresent(
              version ->
                  versions.add(
                      new TableVersion(
                          table.name(),
                          version,
                          context
                              .ledger()
                              .sessions(table.name())
                              .map(s -> s.getOrDefault(range.to(), ""))
                              .orElse(""))));
    }
    return versions;
  }

  private static MarketOrigin market(Origin origin) {
    MarketOrigin.Kind kind =
        !origin.kind().equals("simulator")
            ? MarketOrigin.Kind.REAL
            : origin.detail().contains("planted")
                ? MarketOrigin.Kind.SYNTHETIC_PLANTED_EDGE
                : MarketOrigin.Kind.SYNTHETIC_NO_EDGE;
    return new MarketOrigin(kind, origin.text());
  }
}
