package io.nightdesk.stages.learn;

import io.nightdesk.contracts.config.LearnSettings;
import java.io.IOException;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ml.dmlc.xgboost4j.scala.spark.XGBoostClassificationModel;
import ml.dmlc.xgboost4j.scala.spark.XGBoostClassifier;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gradient-boosted trees by XGBoost4J-Spark: one worker, one thread, a fixed seed. */
public record XgboostMember(LearnSettings settings) implements Member {

  private static final long serialVersionUID = 1L;
  private static final String FORMAT = "ubj";

  @Override
  public String name() {
    return "xgboost";
  }

  @Override
  public String parameters() {
    return String.format(
        Locale.ROOT,
        "{\"depth\":%d,\"feature_share\":%s,\"leaf_weight\":%s,\"learning_rate\":%s,"
            + "\"objective\":\"binary:logistic\",\"row_share\":%s,\"rounds\":%d,\"seed\":%d,"
            + "\"tree_method\":\"hist\",\"workers\":1}",
        settings.depth(),
        settings.featureShare(),
        settings.leafWeight(),
        settings.learningRate(),
        settings.rowShare(),
        settings.rounds(),
        settings.seed());
  }

  @Override
  public byte[] fit(Dataset<Row> rows, String[] features) {
    XGBoostClassifier classifier = new XGBoostClassifier();
    silenceRounds(classifier);
    classifier.setFeaturesCol(features);
    classifier.setLabelCol("direction");
    classifier.setObjective("binary:logistic");
    classifier.setTreeMethod("hist");
    classifier.setNumRound(settings.rounds());
    classifier.setMaxDepth(settings.depth());
    classifier.setEta(settings.learningRate());
    classifier.setSubsample(settings.rowShare());
    classifier.setColsampleBytree(settings.featureShare());
    classifier.setMinChildWeight(settings.leafWeight());
    classifier.setSeed(settings.seed());
    classifier.setNumWorkers(1);
    classifier.setNthread(1);
    classifier.setMissing(Float.NaN);
    XGBoostClassificationModel model = (XGBoostClassificationModel) classifier.fit(rows);
    try {
      return model.nativeBooster().toByteArray(FORMAT);
    } catch (XGBoostError e) {
      throw new IllegalStateException("the fitted model cannot be written", e);
    }
  }

  /**
   * Turns off the line that every round writes to standard error. The library reads that option
   * from its parameters by name, but the estimator declares no parameter of the name, so ours takes
   * the place of one that plain trees do not use.
   */
  private static void silenceRounds(XGBoostClassifier classifier) {
    Param<?>[] declared = classifier.params();
    Param<Object> verbose = new Param<>(classifier, "verbose_eval", "whether rounds are printed");
    for (int i = 0; i < declared.length; i++) {
      if (declared[i].name().equals("rate_drop")) {
        declared[i] = verbose;
        classifier.set(verbose, "false");
      }
    }
  }

  @Override
  public Scorer scorer(byte[] model) {
    try {
      return new BoosterScorer(XGBoost.loadModel(model));
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException("the stored model cannot be read", e);
    }
  }

  private record BoosterScorer(Booster booster) implements Scorer {

    @Override
    public float[] probabilities(float[] features, int rows) {
      if (rows == 0) {
        return new float[0];
      }
      try {
        DMatrix matrix = new DMatrix(features, rows, features.length / rows, Float.NaN);
        float[][] predicted = booster.predict(matrix);
        matrix.dispose();
        float[] probabilities = new float[rows];
        for (int i = 0; i < rows; i++) {
          probabilities[i] = predicted[i][0];
        }
        return probabilities;
      } catch (XGBoostError e) {
        throw new IllegalStateException("the model cannot forecast", e);
      }
    }

    @Override
    public void close() {
      booster.dispose();
    }
  }
}
