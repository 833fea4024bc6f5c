package io.nightdesk.nightly.night;

import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.stages.bars.SessionRange;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A stage that makes one table of the accepted bars.
 *
 * @param table what it makes
 * @param history whether every session up to the night is needed, or the night's alone
 * @param rows the rows of a range
 */
record BarStage(
    NightContext context,
    String name,
    List<String> settings,
    TableContract table,
    Reach history,
    Function<SessionRange, Dataset<Row>> rows)
    implements Stage {

  /** How much of the past a night needs of a table. */
  enum Reach {
    ALL_HISTORY,
    NIGHT_ONLY
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of(
        History.bars(context, range),
        Slice.whole(BarTables.CORPORATE_ACTIONS),
        Slice.whole(BarTables.UNIVERSE));
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return history == Reach.NIGHT_ONLY
        ? night
        : new SessionRange(History.firstSession(context), night.to());
  }

  @Override
  public boolean followsFromBars() {
    return true;
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    return StageOutcome.of(
        List.of(
            context
                .tables()
                .replace(new Slice(table, range.from(), range.to()), rows.apply(range), runId)));
  }
}
