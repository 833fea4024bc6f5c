package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expm1;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.nightdesk.contracts.config.DecideSettings;
import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.quant.decision.DecisionInput;
import io.nightdesk.quant.decision.DecisionRule;
import io.nightdesk.quant.decision.DecisionThresholds;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Forecasts whose outcome is known, one row for each group to which a forecast belongs: its bin of
 * confidence, and the rules that would have let it through.
 *
 * <p>Columns: group, as_of, hit (0 or 1), up (forecast, 0 or 1), confidence, gain (simple return in
 * the forecast's direction, gross).
 */
final class JudgedForecasts {

  static final String ALL = "all";
  static final String UP_SHARE = "up_share";
  static final String RISK_KNOWN = "risk_known";
  static final String BIN = "bin_";
  static final String CONFIDENT = "confident_";
  static final String DECIDED = "decided_";
  static final String PUBLISHED = "published_";
  static final int BINS = 10;

  private final NightTables tables;
  private final DecideSettings thresholds;
  private final int horizon;

  JudgedForecasts(NightTables tables, DecideSettings thresholds, int horizon) {
    this.tables = tables;
    this.thresholds = thresholds;
    this.horizon = horizon;
  }

  Dataset<Row> groups() {
    return walkForward().union(published());
  }

  /** Lower edge of a bin of confidence. */
  static double edge(int bin) {
    return 0.5 + 0.5 * bin / BINS;
  }

  private Dataset<Row> walkForward() {
    Dataset<Row> forecasts =
        tables
            .soFar(SignalTables.FORECASTS)
            .where(
                col("origin")
                    .equalTo("out_of_fold")
                    .and(col("member").equalTo("calibrated"))
                    .and(col("interval").equalTo("1d"))
                    .and(col("horizon").equalTo(horizon)))
            .select("symbol", "as_of", "probability_up", "expected_return");
    Dataset<Row> risk =
        tables.soFar(FeatureTables.RISK).select(col("symbol"), col("as_of"), col("risk_score"));
    Column up = col("probability_up").geq(0.5);
    Dataset<Row> judged =
        forecasts
            .join(outcomes(), keys(), "inner")
            .join(risk, keys(), "left")
            .withColumn("up", up.cast("int"))
            .withColumn(
                "confidence", greatest(col("probability_up"), lit(1).minus(col("probability_up"))));
    Column confident = col("confidence").geq(thresholds.minimumConfidence());
    Column side = when(up, "BUY").otherwise("SELL");
    Column decided =
        when(
            confident.and(col("risk_score").isNotNull()),
            rule().apply(col("probability_up"), col("expected_return"), col("risk_score")));
    Column bin =
        least(floor(col("confidence").minus(0.5).multiply(2 * BINS).plus(1e-9)), lit(BINS - 1));
    return inGroups(
        judged,
        group(lit(ALL)),
        struct(lit(UP_SHARE).as("group"), col("direction").as("hit")),
        group(concat(lit(BIN), bin.cast("string"))),
        group(when(confident, concat(lit(CONFIDENT), side))),
        group(when(col("risk_score").isNotNull(), RISK_KNOWN)),
        group(concat(lit(DECIDED), decided)));
  }

  private Dataset<Row> published() {
    Dataset<Row> signals =
        tables
            .soFar(SignalTables.SIGNALS)
            .where(col("signal").notEqual("HOLD").and(col("horizon").equalTo(horizon)))
            .select("symbol", "as_of", "signal", "confidence")
            .join(outcomes(), keys(), "inner")
            .withColumn("up", col("signal").equalTo("BUY").cast("int"));
    return inGroups(signals, group(concat(lit(PUBLISHED), col("signal"))));
  }

  private Dataset<Row> outcomes() {
    return tables
        .all(SignalTables.LABELS)
        .where(
            col("known_session")
                .leq(tables.asOf())
                .and(col("interval").equalTo("1d"))
                .and(col("horizon").equalTo(horizon))
                .and(col("direction").isNotNull()))
        .select("symbol", "as_of", "direction", "label_return");
  }

  private static Column group(Column name) {
    return struct(name.as("group"), col("direction").equalTo(col("up")).cast("int").as("hit"));
  }

  private static Dataset<Row> inGroups(Dataset<Row> judged, Column... groups) {
    Column sign = col("up").multiply(2).minus(1);
    return judged
        .withColumn("gain", expm1(col("label_return")).multiply(sign))
        .withColumn("member", explode(array(groups)))
        .where(col("member.group").isNotNull())
        .select(
            col("member.group").as("group"),
            col("as_of"),
            col("member.hit").as("hit"),
            col("up"),
            col("confidence"),
            col("gain"));
  }

  /** The decision itself, so that the page and the night cannot disagree. */
  private UserDefinedFunction rule() {
    double minimum = thresholds.minimumConfidence();
    int maximum = thresholds.maximumRiskScore();
    double cost = thresholds.roundTripCost();
    UDF3<Double, Double, Integer, String> decide =
        (probability, expected, risk) -> {
          double expectedReturn = expected == null ? Double.NaN : expected;
          DecisionInput input =
              new DecisionInput(probability, expectedReturn, cost, risk, Set.of());
          return new DecisionRule(new DecisionThresholds(minimum, maximum))
              .decide(input)
              .signal()
              .name();
        };
    return udf(decide, DataTypes.StringType);
  }

  private static scala.collection.Seq<String> keys() {
    return scala.collection.JavaConverters.asScalaBuffer(java.util.List.of("symbol", "as_of"))
        .toSeq();
  }
}
