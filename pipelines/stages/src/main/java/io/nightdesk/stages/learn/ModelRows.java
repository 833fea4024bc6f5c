package io.nightdesk.stages.learn;

import io.nightdesk.contracts.config.LearnSettings;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.quant.learning.Fold;
import io.nightdesk.quant.learning.Silence;
import io.nightdesk.stages.bars.SessionRange;
import io.nightdesk.stages.bars.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The fits of a run as rows of the table {@code models}: folds that began in its range, and
 * tonight's.
 */
final class ModelRows {

  private ModelRows() {}

  static Dataset<Row> of(
      SparkSession spark,
      Recipe recipe,
      LearnSettings settings,
      List<FittedFold> fitted,
      Optional<FittedFold> live,
      Silence silence,
      SessionRange range,
      ToLongFunction<Fold> trainingRows) {
    List<Row> rows = new ArrayList<>();
    for (FittedFold each : fitted) {
      boolean tonight = live.isPresent() && each == live.get();
      if (tonight) {
        rows.add(
            row(recipe, settings, each, trainingRows, "live", range.to(), Optional.of(silence)));
      } else if (range.contains(each.fold().testFrom())) {
        LocalDate from = each.fold().testFrom();
        rows.add(row(recipe, settings, each, trainingRows, "fold", from, Optional.empty()));
      }
    }
    return spark.createDataFrame(rows, TableSchema.of(SignalTables.MODELS));
  }

  private static Row row(
      Recipe recipe,
      LearnSettings settings,
      FittedFold fitted,
      ToLongFunction<Fold> trainingRows,
      String event,
      LocalDate asOf,
      Optional<Silence> silence) {
    Fold fold = fitted.fold();
    return RowFactory.create(
        fitted.modelId(),
        event,
        asOf,
        recipe.name(),
        recipe.member().name(),
        recipe.horizon(),
        fold.trainFrom(),
        fold.trainTo(),
        trainingRows.applyAsLong(fold),
        fold.testFrom(),
        fold.testTo(),
        (long) settings.seed(),
        recipe.member().parameters(),
        silence.map(s -> s.verdict().name().toLowerCase(Locale.ROOT)).orElse(""),
        silence.map(Silence::sessions).orElse(null),
        silence.map(s -> orNull(s.brier())).orElse(null),
        silence.map(s -> orNull(s.baseRateBrier())).orElse(null),
        silence.map(s -> orNull(s.tStatistic())).orElse(null));
  }

  private static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
