package io.nightdesk.stages.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import io.nightdesk.quant.learning.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Features joined with what became of them: the rows that one learns from. */
final class TrainingRows {

  private final Dataset<Row> rows;
  private final Recipe recipe;

  private TrainingRows(Dataset<Row> rows, Recipe recipe) {
    this.rows = rows;
    this.recipe = recipe;
  }

  /** Joins complete feature rows with labels of the recipe's horizon whose return is known. */
  static TrainingRows of(Dataset<Row> features, Dataset<Row> labels, Recipe recipe) {
    Dataset<Row> outcomes =
        labels
            .where(col("horizon").equalTo(recipe.horizon()).and(col("direction").isNotNull()))
            .select(
                col("symbol"),
                col("as_of"),
                col("known_session"),
                col("direction").cast("double").as("direction"));
    Dataset<Row> rows =
        features
            .select(columns(recipe, "symbol", "as_of"))
            .na()
            .drop(recipe.features().toArray(new String[0]))
            .join(outcomes, new String[] {"symbol", "as_of"}, "inner");
    return new TrainingRows(rows.persist(), recipe);
  }

  /**
   * The rows of one fold in one partition and a fixed order, without those whose label was not
   * known before the test block. Repartitioned, not coalesced: the barrier stage of the fit refuses
   * that.
   */
  Dataset<Row> of(Fold fold) {
    return rows.where(within(fold))
        .select(columns(recipe, "symbol", "as_of", "direction"))
        .repartition(1)
        .sortWithinPartitions("as_of", "symbol");
  }

  /** Number of rows of one fold. */
  long count(Fold fold) {
    return rows.where(within(fold)).count();
  }

  private static Column within(Fold fold) {
    return col("as_of")
        .between(fold.trainFrom(), fold.trainTo())
        .and(col("known_session").lt(fold.testFrom()));
  }

  /** Those of the folds that have rows of enough sessions: early features are missing. */
  List<Fold> learnable(List<Fold> folds, int minimumSessions) {
    List<Row> sessions =
        rows.groupBy("as_of").agg(min("known_session").as("first_known")).collectAsList();
    return folds.stream().filter(f -> sessionsOf(f, sessions) >= minimumSessions).toList();
  }

  private static long sessionsOf(Fold fold, List<Row> sessions) {
    return sessions.stream()
        .filter(s -> fold.trainsOn(s.getLocalDate(0), s.getLocalDate(1)))
        .count();
  }

  void release() {
    rows.unpersist();
  }

  static Column[] columns(Recipe recipe, String... first) {
    return Stream.concat(Arrays.stream(first), recipe.features().stream())
        .map(c -> col(c))
        .toArray(Column[]::new);
  }
}
