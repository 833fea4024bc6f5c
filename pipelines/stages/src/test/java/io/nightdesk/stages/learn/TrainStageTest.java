package io.nightdesk.stages.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.config.LearnSettings;
import io.nightdesk.quant.random.SplitMix64;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.stages.SparkForTests;
import io.nightdesk.stages.bars.SessionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Real fits on features of which one foretells the label. */
class TrainStageTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
  private static final LocalDate AS_OF = LocalDate.of(2021, 6, 30);
  private static final LearnSettings SETTINGS =
      new LearnSettings(
          List.of("signal", "noise"), 5, 250, 120, 1, 5, "nightly", 10, 3, 0.3, 0.8, 1.0, 5, 42, 2);
  private static final StructType FEATURES =
      StructType.fromDDL("symbol STRING, as_of DATE, signal DOUBLE, noise DOUBLE, hv_20 DOUBLE");
  private static final StructType LABELS =
      StructType.fromDDL(
          "symbol STRING, as_of DATE, horizon INT, known_session DATE, label_return DOUBLE,"
              + " direction INT");

  @Test
  void forecastsAreTheSame_fromAnyPartitionsAndFromStoredFolds() {
    Folds folds = new Folds();
    TrainResult first = train(folds, LocalDate.MAX, 1);
    List<String> forecasts = SparkForTests.text(first.forecasts());
    int fitted = folds.models.size();
    assertThat(fitted).isGreaterThanOrEqualTo(4);
    assertThat(forecasts).anyMatch(f -> f.contains("live")).anyMatch(f -> f.contains("out_of"));
    assertThat(SparkForTests.text(train(new Folds(), LocalDate.MAX, 8).forecasts()))
        .isEqualTo(forecasts);

    TrainResult again = train(folds, LocalDate.MAX, 2);
    assertThat(SparkForTests.text(again.forecasts())).isEqualTo(forecasts);
    assertThat(SparkForTests.text(again.models())).isEqualTo(SparkForTests.text(first.models()));
    assertThat(folds.models).hasSize(fitted);
  }

  @Test
  void aFoldLearnsNothing_thatWasKnownOnlyAfterItBegan() {
    LocalDate quarter = LocalDate.of(2021, 4, 1);
    List<String> forecasts = rawBefore(train(new Folds(), LocalDate.MAX, 2), "2021-07-01");
    List<String> turned = rawBefore(train(new Folds(), quarter, 2), "2021-07-01");
    assertThat(forecasts).isNotEmpty();
    assertThat(turned).isEqualTo(forecasts);
  }

  @Test
  void theMemberFindsWhatIsThere() {
    List<Row> live =
        train(new Folds(), LocalDate.MAX, 2)
            .forecasts()
            .where("origin = 'live' AND member = 'xgboost'")
            .collectAsList();
    assertThat(live).hasSize(8);
    for (Row forecast : live) {
      double signal = signal(forecast.getString(0), AS_OF);
      double probability = forecast.getAs("probability_up");
      assertThat(probability > 0.5).as(forecast.toString()).isEqualTo(signal > 0);
    }
  }

  /** Raw forecasts of folds, which no later outcome may touch. */
  private static List<String> rawBefore(TrainResult result, String day) {
    return SparkForTests.text(
        result
            .forecasts()
            .where("origin = 'out_of_fold' AND member = 'xgboost' AND as_of < '" + day + "'")
            .drop("model_id"));
  }

  private static TrainResult train(Folds store, LocalDate turnedFrom, int partitions) {
    List<Row> features = new ArrayList<>();
    List<Row> labels = new ArrayList<>();
    List<Session> sessions = ExchangeCalendar.xnys().sessions(FIRST, AS_OF);
    for (int s = 0; s < sessions.size(); s++) {
      LocalDate day = sessions.get(s).date();
      for (String symbol : List.of("A", "B", "C", "D", "E", "F", "G", "H")) {
        double signal = signal(symbol, day);
        double noise = draw(symbol, day, 2);
        features.add(RowFactory.create(symbol, day, signal, noise, 0.2));
        if (s + 5 < sessions.size()) {
          LocalDate known = sessions.get(s + 5).date();
          boolean up = (signal > 0) == known.isBefore(turnedFrom);
          boolean flipped = draw(symbol, day, 3) > 0.4;
          double outcome = up != flipped ? 0.01 : -0.01;
          labels.add(RowFactory.create(symbol, day, 5, known, outcome, outcome > 0 ? 1 : 0));
        }
      }
    }
    return new TrainStage(
            SparkForTests.SPARK,
            new Recipe(new XgboostMember(SETTINGS), SETTINGS.features(), SETTINGS.horizon()),
            SETTINGS,
            store,
            text -> {})
        .run(
            frame(features, FEATURES, partitions),
            frame(labels, LABELS, partitions),
            FIRST,
            new SessionRange(FIRST, AS_OF),
            fold -> fold.toString());
  }

  private static double signal(String symbol, LocalDate day) {
    return draw(symbol, day, 1);
  }

  /** Even between -0.5 and 0.5. */
  private static double draw(String symbol, LocalDate day, int stream) {
    return SplitMix64.seeded(31 * (31 * day.toEpochDay() + symbol.charAt(0)) + stream).uniform()
        - 0.5;
  }

  private static Dataset<Row> frame(List<Row> rows, StructType schema, int partitions) {
    return SparkForTests.SPARK.createDataFrame(rows, schema).repartition(partitions);
  }

  /** Folds in memory. */
  private static final class Folds implements FoldStore {

    private final Map<String, byte[]> models = new HashMap<>();

    @Override
    public synchronized Optional<byte[]> find(String modelId) {
      return Optional.ofNullable(models.get(modelId));
    }

    @Override
    public synchronized void keep(String modelId, byte[] model) {
      models.put(modelId, model);
    }
  }
}
