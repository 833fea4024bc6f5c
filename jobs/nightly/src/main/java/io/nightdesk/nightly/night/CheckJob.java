package io.nightdesk.nightly.night;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.check.CheckResult;
import io.nightdesk.stages.check.CheckStage;
import io.nightdesk.stages.check.Gate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The gate: received bars become accepted bars and findings; the night stops where it refuses. */
final class CheckJob implements Stage {

  private final NightContext context;

  CheckJob(NightContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of(
        new Slice(BarTables.BARS_RECEIVED, ExchangeCalendar.xnys().first().date(), range.to()),
        Slice.whole(BarTables.CORPORATE_ACTIONS),
        Slice.whole(BarTables.UNIVERSE));
  }

  @Override
  public List<String> settings() {
    return List.of("check");
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return new SessionRange(History.firstSession(context), night.to());
  }

  @Override
  public boolean followsFromBars() {
    return true;
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    TableStore tables = context.tables();
    Dataset<Row> received = tables.read(BarTables.BARS_RECEIVED);
    Dataset<Row> universe = tables.read(BarTables.UNIVERSE);
    LocalDate from = range.from();
    LocalDate to = range.to();
    CheckResult daily =
        CheckStage.daily(
            received,
            universe,
            tables.read(BarTables.CORPORATE_ACTIONS),
            context.settings().check(),
            range);
    CheckResult intraday = CheckStage.intraday(received, range);
    try {
      Dataset<Row> findings = daily.findings().unionByName(intraday.findings());
      List<RunRecord.Output> outputs = new ArrayList<>();
      outputs.add(
          tables.replace(
              new Slice(BarTables.FINDINGS, from, to), "found_by = 'check'", findings, runId));
      try {
        for (LocalDate session : unjudged(to)) {
          Gate.letPass(tables.read(new Slice(BarTables.FINDINGS, session, session)), session);
        }
      } catch (Problem refusal) {
        return StageOutcome.refused(outputs, outputs.get(0).rows(), refusal);
      }
      outputs.addAll(
          SideBySide.all(
              List.of(
                  () ->
                      tables.replace(
                          new Slice(BarTables.BARS_DAILY, from, to), daily.bars(), runId),
                  () ->
                      tables.replace(
                          new Slice(BarTables.BARS_INTRADAY, from, to), intraday.bars(), runId))));
      long found = outputs.get(0).rows();
      return new StageOutcome(
          outputs,
          found,
          Map.of("findings", (double) found),
          String.format(Locale.ROOT, "%,d findings", found));
    } finally {
      daily.release();
      intraday.release();
    }
  }

  /** The sessions that no night has let pass yet; of a first history the last alone is judged. */
  private List<LocalDate> unjudged(LocalDate to) {
    return context.ledger().runs().stream()
        .filter(r -> r.finished() && r.stage().equals(name()))
        .map(r -> LocalDate.parse(r.asOf()))
        .max(Comparator.naturalOrder())
        .filter(passed -> passed.isBefore(to))
        .map(passed -> ExchangeCalendar.xnys().sessions(passed.plusDays(1), to))
        .map(sessions -> sessions.stream().map(Session::date).toList())
        .orElse(List.of(to));
  }
}
