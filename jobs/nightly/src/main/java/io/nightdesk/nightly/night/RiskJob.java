package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.risk.RiskResult;
import io.nightdesk.stages.risk.RiskStage;
import java.util.List;

/** Risk of every member, and the tests of what was forecast before. */
final class RiskJob implements Stage {

  private final NightContext context;

  RiskJob(NightContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "risk";
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of(
        History.bars(context, range),
        Slice.whole(BarTables.CORPORATE_ACTIONS),
        Slice.whole(BarTables.UNIVERSE));
  }

  @Override
  public List<String> settings() {
    return List.of("risk");
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return night;
  }

  @Override
  public boolean followsFromBars() {
    return true;
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    TableStore tables = context.tables();
    RiskResult result =
        RiskStage.run(
            tables.spark(), History.frame(context, range), range, context.settings().risk());
    try {
      return StageOutcome.of(
          SideBySide.all(
              List.of(
                  () ->
                      tables.replace(
                          new Slice(FeatureTables.RISK, range.from(), range.to()),
                          result.risk(),
                          runId),
                  () ->
                      tables.replace(
                          new Slice(FeatureTables.RISK_BACKTESTS, range.from(), range.to()),
                          result.backtests(),
                          runId))));
    } finally {
      result.release();
    }
  }
}
