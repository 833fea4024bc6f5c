package io.nightdesk.stages.learn;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The judged forecasts as rows of the table {@code forecasts}: each raw, and calibrated if it is.
 */
final class ForecastRows {

  private ForecastRows() {}

  static Dataset<Row> of(
      Dataset<Row> judged, Recipe recipe, List<FittedFold> folds, Optional<FittedFold> live) {
    Column isLive = col("fold").equalTo(Evidence.LIVE);
    Column model =
        when(isLive, lit(live.map(FittedFold::modelId).orElse("none")))
            .otherwise(
                element_at(
                    array(folds.stream().map(f -> lit(f.modelId())).toArray(Column[]::new)),
                    col("fold").plus(1)));
    if (folds.isEmpty()) {
      model = lit(live.map(FittedFold::modelId).orElse("none"));
    }
    Dataset<Row> base =
        judged
            .withColumn("interval", lit("1d"))
            .withColumn("horizon", lit(recipe.horizon()))
            .withColumn("origin", when(isLive, lit("live")).otherwise(lit("out_of_fold")))
            .withColumn("model_id", model);
    Dataset<Row> raw =
        base.select(columns(lit(recipe.member().name()), col("raw"), lit(null).cast("double")));
    Dataset<Row> calibrated =
        base.where(col("calibrated").isNotNull())
            .select(columns(lit("calibrated"), col("calibrated"), col("expected_return")));
    return raw.union(calibrated);
  }

  private static Column[] columns(Column member, Column probability, Column expected) {
    return new Column[] {
      col("symbol"),
      col("as_of"),
      col("interval"),
      col("horizon"),
      member.as("member"),
      col("origin"),
      col("model_id"),
      probability.as("probability_up"),
      expected.as("expected_return")
    };
  }
}
