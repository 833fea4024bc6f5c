package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.dependence.KendallTau;
import io.nightdesk.quant.dependence.StudentTCopula;
import io.nightdesk.quant.dependence.StudentTCopulaFit;
import io.nightdesk.quant.dependence.TailDependence;
import io.nightdesk.quant.risk.BidAskSpread;
import io.nightdesk.quant.risk.Kupiec;
import io.nightdesk.quant.risk.LiquidityAdjustedEs;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.risk.TestResult;
import io.nightdesk.quant.risk.TrafficLight;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityForecast;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL gives is what the kernels give, bit for bit, for every partitioning. */
class KernelsTest {

  private static final String S = "series(session, log_return)";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void fitsAreThoseOfTheEstimator(int partitions) {
    for (Row row : bySymbol(partitions, "garch_fit(" + S + ", 'garch', 't') AS f")) {
      GarchFit fit = fit(row);
      Row struct = row.getStruct(1);
      assertThat(struct.<String>getAs("status")).isEqualTo(fit.status().name());
      assertThat(struct.<String>getAs("reason")).isEqualTo(fit.reason());
      assertThat(struct.<Double>getAs("mu")).isEqualTo(fit.mu());
      assertThat(struct.<Double>getAs("omega")).isEqualTo(fit.omega());
      assertThat(struct.<Double>getAs("alpha")).isEqualTo(fit.alpha());
      assertThat(struct.<Double>getAs("beta")).isEqualTo(fit.beta());
      assertThat(struct.<Double>getAs("nu")).isEqualTo(fit.nu());
      assertThat(struct.<Double>getAs("persistence")).isEqualTo(fit.persistence());
      assertThat(struct.<Double>getAs("log_likelihood")).isEqualTo(fit.logLikelihood());
      assertThat(struct.<Double>getAs("aic")).isEqualTo(fit.aic());
      assertThat(struct.<Double>getAs("bic")).isEqualTo(fit.bic());
      assertThat(struct.<Integer>getAs("iterations")).isEqualTo(fit.iterations());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void forecastsAreThoseOfTheFit(int partitions) {
    for (Row row : bySymbol(partitions, "garch_forecast(" + S + ", 21)")) {
      VolatilityForecast forecast = fit(row).filter(percent(row)).forecast(21);
      List<Double> expected =
          IntStream.rangeClosed(1, 21).mapToObj(h -> forecast.dailyVolatility(h) / 100).toList();
      assertThat(row.<Double>getList(1)).containsExactlyElementsOf(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void lossesInTheTailAreThoseOfTheirMethods(int partitions) {
    String columns =
        String.format(
            "value_at_risk(%1$s, 0.99, 'garch_t'), expected_shortfall(%1$s, 0.99, 'garch_t'),"
                + " value_at_risk(%1$s, 0.975, 'historical'),"
                + " expected_shortfall(%1$s, 0.975, 'historical')",
            S);
    for (Row row : bySymbol(partitions, columns)) {
      GarchFit fit = fit(row);
      TailLoss modelled =
          TailLoss.studentT(0.99, fit.nu())
              .scaled(fit.mu() / 100, fit.filter(percent(row)).nextDailyVolatility() / 100);
      TailLoss observed = TailLoss.ofSample(0.975, sample(row).returns);
      assertThat(row.getDouble(1)).isEqualTo(modelled.valueAtRisk());
      assertThat(row.getDouble(2)).isEqualTo(modelled.expectedShortfall());
      assertThat(row.getDouble(3)).isEqualTo(observed.valueAtRisk());
      assertThat(row.getDouble(4)).isEqualTo(observed.expectedShortfall());
    }
  }

  @Test
  void liquidityAdjustedLossIsThatOfTheStage() {
    String call =
        "liquidity_adjusted_es("
            + S
            + ", series(session, high), series(session, low), series(session, close),"
            + " series(session, volume), %s)";
    for (String position : List.of("100000", "1000000000")) {
      for (Row row : bySymbol(2, String.format(call, position))) {
        SampleMarket sample = sample(row);
        double dollars = 0;
        for (int t = SampleMarket.SESSIONS - 20; t < SampleMarket.SESSIONS; t++) {
          dollars += sample.close[t] * sample.volume[t];
        }
        GarchFit fit = fit(row);
        LiquidityAdjustedEs loss =
            LiquidityAdjustedEs.of(
                fit.filter(percent(row)).forecast(21),
                fit.nu(),
                BidAskSpread.of(sample.high, sample.low, sample.close),
                dollars / 20,
                new LiquidityAdjustedEs.Terms(Double.parseDouble(position), 0.1, 3));
        Row struct = row.getStruct(1);
        assertThat(struct.<String>getAs("status")).isEqualTo(loss.status().name());
        assertThat(struct.<Double>getAs("value")).isEqualTo(loss.value());
        assertThat(struct.<Double>getAs("expected_shortfall")).isEqualTo(loss.expectedShortfall());
        assertThat(struct.<Integer>getAs("liquidation_sessions"))
            .isEqualTo(loss.liquidationSessions());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void dependenceIsThatOfTheRanks(int partitions) {
    String columns =
        "kendall_tau(log_return, market_return), copula_fit(log_return, market_return, 't'),"
            + " tail_dependence("
            + S
            + ", series(session, market_return))";
    for (Row row : bySymbol(partitions, columns)) {
      SampleMarket sample = sample(row);
      double[][] sorted = ascending(sample.returns, sample.market);
      StudentTCopulaFit fit = StudentTCopula.fit(sorted[0], sorted[1]);
      assertThat(row.getDouble(1)).isEqualTo(KendallTau.of(sample.returns, sample.market));
      Row struct = row.getStruct(2);
      assertThat(struct.<String>getAs("status")).isEqualTo(fit.status().name());
      assertThat(struct.<Double>getAs("rho")).isEqualTo(fit.rho());
      assertThat(struct.<Double>getAs("nu")).isEqualTo(fit.nu());
      assertThat(struct.<Double>getAs("tau")).isEqualTo(fit.tau());
      assertThat(struct.<Double>getAs("tail_dependence")).isEqualTo(fit.tailDependence());
      assertThat(struct.<Double>getAs("log_likelihood")).isEqualTo(fit.logLikelihood());
      assertThat(struct.<Integer>getAs("pairs")).isEqualTo(SampleMarket.SESSIONS);
      assertThat(row.getDouble(3))
          .isEqualTo(TailDependence.lower(sample.returns, sample.market));
    }
  }

  @Test
  void testsOfVarAreThoseOfTheKernels() {
    Row row =
        (Row) SparkForTests.value("SELECT kupiec_test(7, 250, CAST(0.99 AS DOUBLE))");
    TestResult expected = Kupiec.test(250, 7, 1 - 0.99);
    assertThat(row.getDouble(0)).isEqualTo(expected.statistic());
    assertThat(row.getDouble(1)).isEqualTo(expected.probability());
  }

  @Test
  void trafficLightIsThatOfTheBaselTable_andGrowsWithTheSample() {
    List<Row> lights =
        SparkForTests.sql("SELECT id, traffic_light(id, 250, 0.99) FROM range(251)")
            .collectAsList();
    assertThat(lights).hasSize(251);
    for (Row row : lights) {
      assertThat(row.getString(1)).isEqualTo(TrafficLight.of((int) row.getLong(0)).name());
    }
    assertThat(SparkForTests.value("SELECT traffic_light(10, 1000, 0.99)")).isEqualTo("GREEN");
    assertThat(SparkForTests.value("SELECT traffic_light(30, 1000, 0.99)")).isEqualTo("RED");
  }

  private static List<Row> bySymbol(int partitions, String columns) {
    SampleMarket.register(partitions);
    List<Row> rows =
        SparkForTests.sql("SELECT symbol, " + columns + " FROM returns GROUP BY symbol")
            .collectAsList();
    assertThat(rows)
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrderElementsOf(SampleMarket.SYMBOLS);
    return rows;
  }

  private static SampleMarket sample(Row row) {
    return SampleMarket.of(row.getString(0));
  }

  private static double[] percent(Row row) {
    return Arrays.stream(sample(row).returns).map(r -> 100 * r).toArray();
  }

  private static GarchFit fit(Row row) {
    return VolatilityEstimator.of(Specification.GARCH_T).fit(percent(row));
  }

  private static double[][] ascending(double[] x, double[] y) {
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted((a, b) -> Double.compare(x[a], x[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new double[][] {
      Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
      Arrays.stream(order).mapToDouble(i -> y[i]).toArray()
    };
  }
}
