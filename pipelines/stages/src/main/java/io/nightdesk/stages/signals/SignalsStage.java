package io.nightdesk.stages.signals;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import io.nightdesk.contracts.config.DecideSettings;
import io.nightdesk.quant.learning.Silence;
import java.time.LocalDate;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Forecasts and risk in, one decision a member of the universe out. */
public final class SignalsStage {

  private SignalsStage() {}

  /**
   * What one night's decisions rest on.
   *
   * @param universe table {@code universe}
   * @param bars accepted daily bars of the session
   * @param features rows of the session
   * @param risk rows of the session
   * @param forecasts live calibrated forecasts of the session
   * @param silence verdict on the recipe
   */
  public record Inputs(
      Dataset<Row> universe,
      Dataset<Row> bars,
      Dataset<Row> features,
      Dataset<Row> risk,
      Dataset<Row> forecasts,
      Silence silence) {}

  /**
   * @param asOf session whose close the data represent
   * @param horizon of the recipe, in sessions
   * @param modelId model behind the forecasts, or none
   * @param producerBuild build that decides
   * @return rows of the table {@code signals} without row count and content hash
   */
  public static Dataset<Row> run(
      Inputs inputs,
      LocalDate asOf,
      int horizon,
      int minimumHistory,
      DecideSettings settings,
      String modelId,
      String producerBuild) {
    Dataset<Row> members =
        inputs
            .universe()
            .where(
                col("member_from")
                    .leq(lit(asOf))
                    .and(coalesce(col("member_to"), lit(LocalDate.of(9999, 1, 1))).geq(lit(asOf))))
            .select("symbol")
            .distinct();
    Dataset<Row> latestBars =
        inputs
            .bars()
            .where(col("session").equalTo(lit(asOf)))
            .withColumn(
                "version",
                row_number().over(Window.partitionBy("symbol").orderBy(col("as_of").desc())))
            .where("version = 1")
            .select("symbol", "close");
    Dataset<Row> wide =
        members
            .join(latestBars, on("symbol"), "left")
            .join(inputs.features().select("symbol", "bars"), on("symbol"), "left")
            .join(
                inputs.risk().select("symbol", "risk_score", "vol_status", "volatility_path"),
                on("symbol"),
                "left")
            .join(
                inputs.forecasts().select("symbol", "probability_up", "expected_return"),
                on("symbol"),
                "left")
            .select(
                "symbol",
                "close",
                "bars",
                "risk_score",
                "vol_status",
                "volatility_path",
                "probability_up",
                "expected_return");
    SignalKernel kernel =
        new SignalKernel(
            asOf,
            horizon,
            minimumHistory,
            settings,
            inputs.silence().verdict(),
            modelId,
            producerBuild);
    return wide.map((MapFunction<Row, Row>) kernel::decide, Encoders.row(SignalKernel.SCHEMA));
  }

  private static scala.collection.Seq<String> on(String column) {
    return scala.collection.JavaConverters.asScalaBuffer(java.util.List.of(column)).toSeq();
  }
}
