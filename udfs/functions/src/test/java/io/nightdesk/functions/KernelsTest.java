package io.nightdesk.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.dependence.CopulaChoice;
import io.nightdesk.quant.dependence.KendallTau;
import io.nightdesk.quant.dependence.PairCopulaFamily;
import io.nightdesk.quant.dependence.PairCopulaFit;
import io.nightdesk.quant.dependence.PairCopulaFitter;
import io.nightdesk.quant.dependence.TailDependence;
import io.nightdesk.quant.risk.BidAskSpread;
import io.nightdesk.quant.risk.Kupiec;
import io.nightdesk.quant.risk.LiquidityAdjustedEs;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.risk.TailMethod;
import io.nightdesk.quant.risk.TestResult;
import io.nightdesk.quant.risk.TrafficLight;
import io.nightdesk.quant.volatility.Egarch;
import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Gjr;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.Mean;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityForecast;
import io.nightdesk.quant.volatility.VolatilityModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL gives is what the kernels give, bit for bit, for every partitioning. */
class KernelsTest {

  private static final String S = "series(session, log_return)";
  private static final Map<String, VolatilityModel> MODELS =
      Map.of("garch", Garch.MODEL, "gjr", Gjr.MODEL, "egarch", Egarch.MODEL);
  private static final Map<String, Innovation> LAWS =
      Map.of("normal", Innovation.NORMAL, "skewed_t", Innovation.SKEWED_T);
  private static final Map<String, Mean> MEANS =
      Map.of("zero", Mean.ZERO, "constant", Mean.CONSTANT, "ar", Mean.AUTOREGRESSIVE);
  private static final Map<String, PairCopulaFamily> FAMILIES =
      Map.of(
          "gaussian", PairCopulaFamily.GAUSSIAN,
          "t", PairCopulaFamily.STUDENT_T,
          "clayton", PairCopulaFamily.CLAYTON,
          "gumbel", PairCopulaFamily.GUMBEL,
          "frank", PairCopulaFamily.FRANK);

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
  @CsvSource({"egarch, skewed_t, ar", "gjr, normal, zero", "garch, normal, constant"})
  void everyModelDistributionAndMeanIsFittedAndForecast(String model, String law, String mean) {
    Specification specification =
        new Specification(MODELS.get(model), LAWS.get(law), PreSample.MEAN_SQUARE)
            .withMean(MEANS.get(mean));
    String terms = String.format("'%s', '%s', '%s')", model, law, mean);
    String columns =
        "garch_fit(" + S + ", " + terms + " AS f, garch_forecast(" + S + ", 5, " + terms;
    for (Row row : bySymbol(2, columns)) {
      GarchFit fit = VolatilityEstimator.of(specification).fit(percent(row));
      Row struct = row.getStruct(1);
      assertThat(struct.<String>getAs("model")).isEqualTo(fit.specification().name());
      for (String parameter : List.of("mu", "phi", "alpha", "gamma", "beta", "nu", "lambda")) {
        int index = fit.specification().parameterNames().indexOf(parameter);
        Double expected = index < 0 ? null : (Double) fit.parameters()[index];
        assertThat(struct.<Double>getAs(parameter)).as(parameter).isEqualTo(expected);
        double error = index < 0 ? Double.NaN : fit.standardErrors().sandwich()[index];
        assertThat(struct.<Row>getAs("standard_errors").<Double>getAs(parameter))
            .as("standard error of %s", parameter)
            .isEqualTo(Double.isFinite(error) ? (Double) error : null);
      }
      VolatilityForecast forecast = fit.filter(percent(row)).forecast(5);
      assertThat(row.<Double>getList(2).get(4)).isEqualTo(forecast.dailyVolatility(5) / 100);
    }
  }

  @ParameterizedTest
  @EnumSource(TailMethod.class)
  void lossesInTheTailAreThoseOfTheirMethods(TailMethod method) {
    String arguments = String.format("(%s, 0.975, '%s')", S, method.label());
    for (Row row : bySymbol(2, "value_at_risk" + arguments + ", expected_shortfall" + arguments)) {
      TailLoss loss = method.fit(percent(row)).at(0.975);
      assertThat(row.getDouble(1)).isEqualTo(loss.valueAtRisk() / 100).isPositive();
      assertThat(row.getDouble(2)).isEqualTo(loss.expectedShortfall() / 100);
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
        "kendall_tau(log_return, market_return), tail_dependence("
            + S
            + ", series(session, market_return)), copula_fit(log_return, market_return, 't')";
    for (Row row : bySymbol(partitions, columns)) {
      SampleMarket sample = sample(row);
      assertThat(row.getDouble(1)).isEqualTo(KendallTau.of(sample.returns, sample.market));
      assertThat(row.getDouble(2)).isEqualTo(TailDependence.lower(sample.returns, sample.market));
      double[][] sorted = ascending(sample.returns, sample.market);
      assertCopula(
          row.getStruct(3), PairCopulaFitter.fit(sorted[0], sorted[1], PairCopulaFamily.STUDENT_T));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gaussian", "t", "clayton", "gumbel", "frank", "best"})
  void everyFamilyIsFitted_inItsRotation(String family) {
    for (Row row : bySymbol(2, "copula_fit(log_return, -market_return, '" + family + "')")) {
      SampleMarket sample = sample(row);
      double[] against = Arrays.stream(sample.market).map(r -> -r).toArray();
      double[][] sorted = ascending(sample.returns, against);
      PairCopulaFit fit =
          family.equals("best")
              ? CopulaChoice.of(sorted[0], sorted[1]).best()
              : PairCopulaFitter.fit(sorted[0], sorted[1], FAMILIES.get(family));
      assertThat(FAMILIES.get(row.getStruct(1).<String>getAs("family"))).isEqualTo(fit.family());
      assertCopula(row.getStruct(1), fit);
    }
  }

  private static void assertCopula(Row struct, PairCopulaFit fit) {
    assertThat(struct.<String>getAs("status")).isEqualTo(fit.status().name());
    assertThat(struct.<Integer>getAs("rotation")).isEqualTo(fit.rotation().degrees());
    assertThat(struct.<Integer>getAs("pairs")).isEqualTo(SampleMarket.SESSIONS);
    Map<String, Double> figures =
        Map.ofEntries(
            Map.entry("parameter", fit.parameter().value()),
            Map.entry("parameter_error", fit.parameter().standardError()),
            Map.entry("nu", fit.nu()),
            Map.entry("kendall_tau", fit.kendallTau()),
            Map.entry("lower_tail", fit.lowerTail().value()),
            Map.entry("lower_tail_error", fit.lowerTail().standardError()),
            Map.entry("upper_tail", fit.upperTail().value()),
            Map.entry("upper_tail_error", fit.upperTail().standardError()),
            Map.entry("log_likelihood", fit.logLikelihood()),
            Map.entry("aic", fit.aic()));
    figures.forEach(
        (name, figure) ->
            assertThat(struct.<Double>getAs(name))
                .as(name)
                .isEqualTo(Double.isFinite(figure) ? figure : null));
  }

  @Test
  void testsOfVarAreThoseOfTheKernels() {
    Row row = (Row) SparkForTests.value("SELECT kupiec_test(7, 250, CAST(0.99 AS DOUBLE))");
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
