package io.nightdesk.stages.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.nightdesk.contracts.config.LearnSettings;
import io.nightdesk.quant.learning.Fold;
import io.nightdesk.quant.learning.Silence;
import io.nightdesk.quant.learning.WalkForward;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Features and labels in; forecasts, calibrated and judged, out. Evaluation folds are calendar
 * quarters; the last fold is tonight's own fit.
 */
public final class TrainStage {

  private final SparkSession spark;
  private final Recipe recipe;
  private final LearnSettings settings;
  private final FoldStore store;
  private final Consumer<String> progress;

  public TrainStage(
      SparkSession spark,
      Recipe recipe,
      LearnSettings settings,
      FoldStore store,
      Consumer<String> progress) {
    this.spark = spark;
    this.recipe = recipe;
    this.settings = settings;
    this.store = store;
    this.progress = progress;
  }

  /**
   * @param features of all sessions up to the end of the range
   * @param labels known by the end of the range
   * @param firstSession first session of the features
   * @param range as-of sessions whose forecasts are wanted; the live forecast is that of its end
   * @param contentHash hash of the slices that a fold is trained on
   */
  public TrainResult run(
      Dataset<Row> features,
      Dataset<Row> labels,
      LocalDate firstSession,
      SessionRange range,
      Function<Fold, String> contentHash) {
    LocalDate asOf = range.to();
    List<LocalDate> sessions =
        ExchangeCalendar.xnys().sessions(firstSession, asOf).stream().map(Session::date).toList();
    WalkForward walk =
        new WalkForward(
            recipe.horizon(),
            settings.embargoSessions(),
            settings.trainingSessions(),
            settings.minimumTrainingSessions());
    TrainingRows rows = TrainingRows.of(features, labels, recipe);
    List<Fold> quarters =
        rows.learnable(walk.quarters(sessions), settings.minimumTrainingSessions());
    List<Fold> night =
        rows.learnable(
            walk.night(sessions, refitSession(sessions, asOf)).stream().toList(),
            settings.minimumTrainingSessions());

    List<Fold> wanted = new ArrayList<>(quarters);
    wanted.addAll(night);
    List<FittedFold> fitted =
        new FoldFits(recipe, store, contentHash)
            .fit(wanted, rows, settings.parallelFits(), progress);
    List<FittedFold> evaluated = fitted.subList(0, quarters.size());
    Optional<FittedFold> live = night.stream().map(n -> fitted.get(quarters.size())).findFirst();
    Dataset<Row> judged = judged(features, labels, evaluated, live, range).persist();
    Silence silence = silence(judged.where(col("symbol").isNull()).head());
    Dataset<Row> forecasts =
        ForecastRows.of(judged.where(col("symbol").isNotNull()), recipe, evaluated, live);
    Dataset<Row> models =
        ModelRows.of(spark, recipe, settings, fitted, live, silence, range, rows::count);
    rows.release();
    return new TrainResult(forecasts, models, silence, judged);
  }

  private LocalDate refitSession(List<LocalDate> sessions, LocalDate asOf) {
    int index = sessions.size() - 1;
    while (index > 0 && samePeriod(sessions.get(index - 1), asOf)) {
      index--;
    }
    return sessions.get(index);
  }

  private boolean samePeriod(LocalDate session, LocalDate asOf) {
    return switch (settings.refit()) {
      case "weekly" -> !session.isBefore(asOf.minusDays(asOf.getDayOfWeek().getValue() - 1L));
      case "quarterly" ->
          session.getYear() == asOf.getYear()
              && (session.getMonthValue() - 1) / 3 == (asOf.getMonthValue() - 1) / 3;
      default -> session.equals(asOf);
    };
  }

  private Dataset<Row> judged(
      Dataset<Row> features,
      Dataset<Row> labels,
      List<FittedFold> evaluated,
      Optional<FittedFold> live,
      SessionRange range) {
    LocalDate asOf = range.to();
    Dataset<Row> forecasts = FoldForecasts.of(spark, features, recipe, evaluated);
    Dataset<Row> outcomes =
        labels
            .where(col("horizon").equalTo(recipe.horizon()))
            .select("symbol", "as_of", "known_session", "label_return");
    Dataset<Row> evidence =
        forecasts.join(outcomes, new String[] {"symbol", "as_of"}, "full_outer").select(columns());
    if (live.isPresent()) {
      FittedFold tonight = live.get().forecasting(asOf);
      Dataset<Row> fresh =
          FoldForecasts.of(
                  spark, features.where(col("as_of").equalTo(lit(asOf))), recipe, List.of(tonight))
              .withColumn("fold", lit(Evidence.LIVE))
              .withColumn("known_session", lit(null).cast("date"))
              .withColumn("label_return", lit(null).cast("double"));
      evidence = evidence.union(fresh.select(columns()));
    }
    int[] starts =
        evaluated.stream().mapToInt(f -> (int) f.fold().testFrom().toEpochDay()).toArray();
    int asOfDay = (int) asOf.toEpochDay();
    int horizon = recipe.horizon();
    LocalDate from = range.from();
    return evidence
        .repartition(1)
        .sortWithinPartitions("as_of", "symbol", "fold")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                sorted ->
                    new Judge(Evidence.of(sorted), starts, asOfDay, horizon).judge().rows(from),
            Encoders.row(Judgement.SCHEMA));
  }

  private static org.apache.spark.sql.Column[] columns() {
    return new org.apache.spark.sql.Column[] {
      col("symbol"),
      col("as_of"),
      col("fold"),
      col("probability"),
      col("volatility"),
      col("known_session"),
      col("label_return")
    };
  }

  private static Silence silence(Row row) {
    return new Silence(
        Silence.Verdict.valueOf(row.getString(6)),
        row.getInt(7),
        row.isNullAt(8) ? Double.NaN : row.getDouble(8),
        row.isNullAt(9) ? Double.NaN : row.getDouble(9),
        row.isNullAt(10) ? Double.NaN : row.getDouble(10));
  }
}
