package io.nightdesk.nightly.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.ingest.Delivery;
import io.nightdesk.nightly.ingest.NewBars;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Bars, actions and membership from a source into the warehouse. */
final class IngestStage implements Stage {

  private final NightContext context;
  private final BarSource source;

  IngestStage(NightContext context, BarSource source) {
    this.context = context;
    this.source = source;
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    return List.of();
  }

  @Override
  public List<String> settings() {
    return List.of("ingest");
  }

  @Override
  public Optional<String> outside(SessionRange range) {
    return source.contentHash();
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return new SessionRange(ExchangeCalendar.xnys().first().date(), night.to());
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    TableStore tables = context.tables();
    Dataset<Row> held = tables.read(BarTables.BARS_RECEIVED);
    Delivery delivery = source.read(held, range.to());
    Dataset<Row> fresh =
        NewBars.of(delivery.bars(), held, context.clock().instant(), ExchangeCalendar.xnys())
            .persist();
    requireMarket(fresh, held);
    List<RunRecord.Output> outputs = new ArrayList<>();
    // Counted before the append: writing to a table drops what is cached of plans that read it.
    Row span = fresh.agg(min("session"), max("session"), count(lit(1))).head();
    if (!span.isNullAt(0)) {
      Slice slice = new Slice(BarTables.BARS_RECEIVED, span.getLocalDate(0), span.getLocalDate(1));
      outputs.add(tables.append(slice, fresh, runId));
    }
    long added = span.getLong(2);
    fresh.unpersist();
    Dataset<Row> findings =
        delivery
            .findings()
            .where(col("as_of").between(lit(range.from()), lit(range.to())))
            .persist();
    long withdrawn = withdrawn(delivery, range.to());
    List<Callable<RunRecord.Output>> others = new ArrayList<>();
    others.add(() -> actions(delivery, range.to(), runId));
    others.add(() -> universe(delivery, runId));
    others.add(() -> findings(range, findings, runId));
    if (context.ledger().publishedVersion(BarTables.SESSIONS.name()).isEmpty()) {
      others.add(() -> sessions(runId));
    }
    outputs.addAll(SideBySide.all(others));
    long found = findings.count();
    findings.unpersist();
    delivery.release();
    source.done(range.to());
    return new StageOutcome(
        outputs,
        found,
        Map.of("bars_added", (double) added),
        String.format(Locale.ROOT, "%,d bars added", added) + told(withdrawn));
  }

  /** Market features and the risk score compare every symbol with SPY. */
  private static void requireMarket(Dataset<Row> fresh, Dataset<Row> held) {
    String daily = "symbol = 'SPY' AND interval = '1d'";
    if (fresh.where(daily).isEmpty() && held.where(daily).isEmpty()) {
      throw Problem.of(
          ExitCode.INPUT,
          "There are no daily bars of SPY.",
          "The source has none, and without the market to compare with no model can be trained.",
          "Add SPY to the bars (in sources.csv as benchmark, then it is never traded), or to"
              + " ingest.benchmarks; then run the same command again.");
    }
  }

  private RunRecord.Output sessions(String runId) {
    TableStore tables = context.tables();
    return tables.replace(Slice.whole(BarTables.SESSIONS), SessionRows.all(tables.spark()), runId);
  }

  private RunRecord.Output findings(SessionRange range, Dataset<Row> findings, String runId) {
    return context
        .tables()
        .replace(
            new Slice(BarTables.FINDINGS, range.from(), range.to()),
            "found_by = 'ingest'",
            findings,
            runId);
  }

  /** Actions that were known up to the session and that the source no longer has. */
  private long withdrawn(Delivery delivery, LocalDate asOf) {
    if (!delivery.actionsAreAll()) {
      return 0;
    }
    return context
        .tables()
        .read(BarTables.CORPORATE_ACTIONS)
        .where(col("as_of").leq(lit(asOf)))
        .join(delivery.actions(), keys(BarTables.CORPORATE_ACTIONS), "left_anti")
        .count();
  }

  private static String told(long withdrawn) {
    return withdrawn == 0
        ? ""
        : String.format(
            Locale.ROOT, "; %,d actions withdrawn that the source lists no more", withdrawn);
  }

  private static scala.collection.Seq<String> keys(TableContract table) {
    return scala.collection.JavaConverters.asScalaBuffer(table.key()).toSeq();
  }

  private RunRecord.Output actions(Delivery delivery, LocalDate asOf, String runId) {
    Dataset<Row> held = context.tables().read(BarTables.CORPORATE_ACTIONS);
    Dataset<Row> kept = delivery.actionsAreAll() ? held.where(col("as_of").gt(lit(asOf))) : held;
    return merged(BarTables.CORPORATE_ACTIONS, delivery.actions(), kept, runId);
  }

  private RunRecord.Output universe(Delivery delivery, String runId) {
    Dataset<Row> held = context.tables().read(BarTables.UNIVERSE);
    if (!isDated(delivery.universe()) && isDated(held)) {
      // A list without dates would make survivors of the members that a dated one has.
      return merged(BarTables.UNIVERSE, held.drop("run_id"), held.limit(0), runId);
    }
    Dataset<Row> kept = delivery.universeIsList() ? held.limit(0) : held;
    return merged(BarTables.UNIVERSE, delivery.universe(), kept, runId);
  }

  private static boolean isDated(Dataset<Row> universe) {
    return !universe.where("membership = 'dated'").isEmpty();
  }

  /** What the source now says, and of what was known the rows of other keys. */
  private RunRecord.Output merged(
      TableContract table, Dataset<Row> delivered, Dataset<Row> kept, String runId) {
    Dataset<Row> others = kept.join(delivered, keys(table), "left_anti").drop("run_id");
    Dataset<Row> merged =
        delivered.unionByName(others).dropDuplicates(table.key().toArray(new String[0]));
    return context.tables().replace(Slice.whole(table), merged.localCheckpoint(), runId);
  }
}
