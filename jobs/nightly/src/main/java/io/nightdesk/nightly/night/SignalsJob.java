package io.nightdesk.nightly.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.config.LearnSettings;
import io.nightdesk.contracts.table.BarTables;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.nightly.warehouse.SessionHashes;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.quant.learning.Silence;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.signals.SignalsStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes the night's decisions, sealed with their count and content hash. */
final class SignalsJob implements Stage {

  private final NightContext context;

  SignalsJob(NightContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public List<Slice> reads(SessionRange range) {
    LocalDate asOf = range.to();
    return List.of(
        new Slice(BarTables.BARS_DAILY, asOf, asOf),
        new Slice(FeatureTables.FEATURES, asOf, asOf),
        new Slice(FeatureTables.RISK, asOf, asOf),
        new Slice(SignalTables.FORECASTS, asOf, asOf),
        new Slice(SignalTables.MODELS, asOf, asOf),
        Slice.whole(BarTables.UNIVERSE));
  }

  @Override
  public List<String> settings() {
    return List.of("decide", "learn");
  }

  @Override
  public SessionRange needed(SessionRange night) {
    return night;
  }

  @Override
  public StageOutcome run(SessionRange range, String runId) {
    TableStore tables = context.tables();
    LocalDate asOf = range.to();
    LearnSettings learn = context.settings().learn();
    Optional<Row> model = model(tables, asOf);
    Dataset<Row> forecasts =
        tables
            .read(new Slice(SignalTables.FORECASTS, asOf, asOf))
            .where("origin = 'live' AND member = 'calibrated'");
    Dataset<Row> decided =
        SignalsStage.run(
                new SignalsStage.Inputs(
                    tables.read(BarTables.UNIVERSE),
                    tables.read(new Slice(BarTables.BARS_DAILY, asOf, asOf)),
                    tables.read(new Slice(FeatureTables.FEATURES, asOf, asOf)),
                    tables.read(new Slice(FeatureTables.RISK, asOf, asOf)),
                    forecasts,
                    model.map(SignalsJob::silence).orElse(NEVER_TRAINED)),
                asOf,
                learn.horizon(),
                learn.minimumHistory(),
                context.settings().decide(),
                model.map(m -> m.<String>getAs("model_id")).orElse("none"),
                context.build().text())
            .persist();
    Dataset<Row> sealed = sealed(decided);
    var output = tables.replace(new Slice(SignalTables.SIGNALS, asOf, asOf), sealed, runId);
    String counts =
        decided.groupBy("signal").count().orderBy("signal").collectAsList().stream()
            .map(r -> String.format(Locale.ROOT, "%d %s", r.getLong(1), r.getString(0)))
            .collect(Collectors.joining(", "));
    decided.unpersist();
    return StageOutcome.of(List.of(output), counts);
  }

  private static final Silence NEVER_TRAINED =
      new Silence(Silence.Verdict.WARMING_UP, 0, Double.NaN, Double.NaN, Double.NaN);

  private static Dataset<Row> sealed(Dataset<Row> decided) {
    Dataset<Row> counted = decided.withColumn("row_count", lit(decided.count()));
    SessionHashes hashes = SessionHashes.of(SignalTables.SIGNALS, counted);
    String hash = hashes.bySession().values().stream().findFirst().orElse("");
    return counted.withColumn("content_hash", lit(hash));
  }

  private static Optional<Row> model(TableStore tables, LocalDate asOf) {
    return tables
        .read(new Slice(SignalTables.MODELS, asOf, asOf))
        .where(col("event").equalTo("live"))
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst();
  }

  private static Silence silence(Row model) {
    return new Silence(
        Silence.Verdict.valueOf(model.<String>getAs("verdict").toUpperCase(Locale.ROOT)),
        model.<Integer>getAs("sessions_judged"),
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }
}
