package io.nightdesk.stages.risk;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.nightdesk.contracts.config.RiskSettings;
import io.nightdesk.quant.risk.RiskScore;
import io.nightdesk.quant.risk.VarAlarm;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.stages.bars.BarFrame;
import io.nightdesk.stages.bars.BarHistory;
import io.nightdesk.stages.bars.SessionRange;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/**
 * Bars in, the tables {@code risk} and {@code risk_backtests} out: each symbol's fit and forecasts
 * in one task, then the ranks across the members of each session.
 */
public final class RiskStage {

  private RiskStage() {}

  /**
   * @param bars all that is known up to the end of the range
   * @param range as-of sessions to compute
   * @return of {@code risk} one row a member and session with a bar; both in the order of their
   *     contracts
   */
  public static RiskResult run(
      SparkSession spark, BarFrame bars, SessionRange range, RiskSettings settings) {
    Broadcast<BarHistory[]> markets =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new BarHistory[] {bars.only("SPY"), bars.only("QQQ")});
    Dataset<Row> own =
        bars.perSymbol(
                RiskColumns.SCHEMA,
                history ->
                    new RiskKernel(settings, ExchangeCalendar.xnys(), markets.value())
                        .rows(history, range))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> tests = own.select(explode(col("tests")).as("test")).select("test.*");
    return new RiskResult(own, scored(own.drop("tests")), tests);
  }

  private static Dataset<Row> scored(Dataset<Row> own) {
    var session = Window.partitionBy("as_of");
    Column known = count(col("la_es")).over(session);
    Column below = rank().over(session.orderBy(col("la_es").asc_nulls_last())).minus(1);
    Column equal = count(lit(1)).over(Window.partitionBy("as_of", "la_es"));
    Column lossRank = below.plus(equal.multiply(0.5)).divide(known);
    UserDefinedFunction score =
        udf(
            (UDF4<Double, Double, Double, String, Integer>) RiskStage::score,
            DataTypes.IntegerType);
    return own.withColumn("rank_la_es", when(col("la_es").isNotNull(), lossRank))
        .withColumn(
            "risk_score",
            score.apply(
                col("rank_la_es"),
                col("rank_volatility"),
                col("tail_dependence_spy"),
                col("alarm")))
        .withColumn("var_alarm", col("alarm").equalTo(VarAlarm.RAISED.name()))
        .drop("alarm");
  }

  private static Integer score(Double lossRank, Double volatilityRank, Double tail, String alarm) {
    return RiskScore.of(
        orMissing(lossRank), orMissing(volatilityRank), orMissing(tail), VarAlarm.valueOf(alarm));
  }

  private static double orMissing(Double value) {
    return value == null ? Double.NaN : value;
  }
}
