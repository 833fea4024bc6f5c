package io.nightdesk.stages.learn;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Applies each fold's model to the rows of its test block. */
final class FoldForecasts {

  /** A raw forecast, with the daily volatility that scales its expected return. */
  static final StructType SCHEMA =
      new StructType()
          .add("symbol", DataTypes.StringType)
          .add("as_of", DataTypes.DateType)
          .add("fold", DataTypes.IntegerType)
          .add("probability", DataTypes.DoubleType)
          .add("volatility", DataTypes.DoubleType);

  private static final int BATCH = 4096;

  private FoldForecasts() {}

  /**
   * @param features rows of the table {@code features}; those with a missing feature get no
   *     forecast
   * @param folds whose test blocks do not overlap
   */
  static Dataset<Row> of(
      SparkSession spark, Dataset<Row> features, Recipe recipe, List<FittedFold> folds) {
    List<Block> blocks = new ArrayList<>();
    for (FittedFold each : folds) {
      blocks.add(new Block(each.fold().testFrom(), each.fold().testTo(), each.model()));
    }
    Broadcast<List<Block>> models =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(blocks);
    Member member = recipe.member();
    int width = recipe.features().size();
    return features
        .na()
        .drop(recipe.features().toArray(new String[0]))
        .select(TrainingRows.columns(recipe, "symbol", "as_of", "hv_20"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new Batches(rows, models.value(), member, width),
            Encoders.row(SCHEMA));
  }

  /** What a task needs of a fold: the sessions that it forecasts, and the model. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes of an immutable model; never compared
  private record Block(LocalDate from, LocalDate to, byte[] model) implements Serializable {

    boolean forecasts(LocalDate asOf) {
      return !asOf.isBefore(from) && !asOf.isAfter(to);
    }
  }

  /** Forecasts batch by batch, with one scorer per fold and task. */
  private static final class Batches implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final List<Block> folds;
    private final Member member;
    private final int width;
    private Iterator<Row> current = Collections.emptyIterator();

    Batches(Iterator<Row> rows, List<Block> folds, Member member, int width) {
      this.rows = rows;
      this.folds = folds;
      this.member = member;
      this.width = width;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && rows.hasNext()) {
        current = nextBatch();
      }
      return current.hasNext();
    }

    @Override
    public Row next() {
      return current.next();
    }

    private Iterator<Row> nextBatch() {
      List<List<Row>> byFold = new ArrayList<>();
      folds.forEach(f -> byFold.add(new ArrayList<>()));
      for (int n = 0; n < BATCH && rows.hasNext(); n++) {
        Row row = rows.next();
        int fold = foldOf(row.getLocalDate(1));
        if (fold >= 0) {
          byFold.get(fold).add(row);
        }
      }
      List<Row> forecasts = new ArrayList<>();
      for (int fold = 0; fold < folds.size(); fold++) {
        if (!byFold.get(fold).isEmpty()) {
          forecast(fold, byFold.get(fold), forecasts);
        }
      }
      return forecasts.iterator();
    }

    private int foldOf(LocalDate asOf) {
      for (int i = 0; i < folds.size(); i++) {
        if (folds.get(i).forecasts(asOf)) {
          return i;
        }
      }
      return -1;
    }

    private void forecast(int fold, List<Row> batch, List<Row> forecasts) {
      float[] values = new float[batch.size() * width];
      for (int i = 0; i < batch.size(); i++) {
        for (int f = 0; f < width; f++) {
          values[i * width + f] = (float) batch.get(i).getDouble(3 + f);
        }
      }
      try (Member.Scorer scorer = member.scorer(folds.get(fold).model())) {
        float[] probabilities = scorer.probabilities(values, batch.size());
        for (int i = 0; i < batch.size(); i++) {
          Row row = batch.get(i);
          forecasts.add(
              RowFactory.create(
                  row.getString(0),
                  row.getLocalDate(1),
                  fold,
                  (double) probabilities[i],
                  row.getDouble(2)));
        }
      }
    }
  }
}
