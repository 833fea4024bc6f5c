package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of another program; its source and versions stand in {@code risk/README.md}. */
class GoldenRiskTest {

  private static final double[] RETURNS = Samples.logistic(1000);
  private static final Map<String, Double> GOLDEN = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                GoldenRiskTest.class.getResourceAsStream("/risk/golden.csv"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              f -> GOLDEN.put(key(f[0], Double.parseDouble(f[1]), f[2]), Double.parseDouble(f[3])));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TailMethod.class,
      names = {"NORMAL", "STUDENT_T", "EWMA_NORMAL", "HISTORICAL"})
  void tailsEqualThoseOfScipy(TailMethod method) {
    TailRisk tail = method.fit(RETURNS);
    // The likelihood is flat at its top: degrees of freedom are found to half the digits.
    double tolerance = method == TailMethod.STUDENT_T ? 1e-6 : 1e-11;
    for (double level : new double[] {0.95, 0.975, 0.99}) {
      TailLoss loss = tail.at(level);
      assertThat(loss.valueAtRisk())
          .isCloseTo(golden(method.label(), level, "value_at_risk"), within(tolerance));
      assertThat(loss.expectedShortfall())
          .isCloseTo(golden(method.label(), level, "expected_shortfall"), within(tolerance));
    }
  }

  @Test
  void studentTEqualsTheFitOfScipy() {
    ParametricTail fit = ParametricTail.studentT(RETURNS);
    double nu = golden("student_t", 0, "nu");
    assertThat(fit.mean()).isCloseTo(golden("student_t", 0, "location"), within(1e-7));
    assertThat(fit.nu()).isCloseTo(nu, within(1e-4 * nu));
    assertThat(fit.volatility() * Math.sqrt((fit.nu() - 2) / fit.nu()))
        .isCloseTo(golden("student_t", 0, "scale"), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"peaks, 0.90", "peaks_of_squares, 0.95"})
  void peaksEqualTheFitOfScipy(String name, double thresholdLevel) {
    double[] returns = RETURNS.clone();
    if (name.equals("peaks_of_squares")) {
      Arrays.setAll(returns, t -> Math.signum(returns[t]) * returns[t] * returns[t]);
    }
    PeaksOverThreshold tail = PeaksOverThreshold.of(0, 1, returns, thresholdLevel);
    assertThat(tail.threshold()).isCloseTo(golden(name, 0, "threshold"), within(1e-13));
    assertThat(tail.excesses().shape()).isCloseTo(golden(name, 0, "shape"), within(1e-9));
    assertThat(tail.excesses().scale()).isCloseTo(golden(name, 0, "scale"), within(1e-9));
    for (double level : new double[] {0.975, 0.99, 0.999}) {
      TailLoss loss = tail.at(level);
      assertThat(loss.valueAtRisk()).isCloseTo(golden(name, level, "value_at_risk"), within(1e-8));
      assertThat(loss.expectedShortfall())
          .isCloseTo(golden(name, level, "expected_shortfall"), within(1e-7));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.90})
  void statisticsOfBacktestsEqualTheirFormulas(double level) {
    Backtest test = new Backtest(level);
    assertThat(Exceedances.count(test.exceeded())).isEqualTo((int) test.golden("exceedances"));
    TestResult dynamic = DynamicQuantile.test(level, test.losses, test.valueAtRisk);
    assertThat(dynamic.statistic()).isCloseTo(test.golden("dynamic_quantile"), within(1e-9));
    assertThat(dynamic.probability()).isCloseTo(test.golden("dynamic_quantile_p"), within(1e-9));
    QuantileLoss loss =
        QuantileLoss.against(level, test.losses, test.valueAtRisk, test.constantValueAtRisk());
    assertThat(loss.mean()).isCloseTo(test.golden("quantile_loss"), within(1e-12));
    assertThat(loss.difference().statistic())
        .isCloseTo(test.golden("diebold_mariano"), within(1e-9));
    assertThat(test.mcNeilFrey(new Simulation(99, 1)).statistic())
        .isCloseTo(test.golden("mcneil_frey"), within(1e-9));
    assertThat(test.acerbiSzekely(5, new Simulation(99, 1)).statistic())
        .isCloseTo(test.golden("acerbi_szekely"), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.90})
  void simulatedProbabilitiesEqualThoseOfAnotherSimulation(double level) {
    Backtest test = new Backtest(level);
    Simulation simulation = Simulation.STANDARD;
    test.agrees(test.mcNeilFrey(simulation), "mcneil_frey_p");
    test.agrees(
        test.acerbiSzekely(Double.POSITIVE_INFINITY, simulation), "acerbi_szekely_p_normal");
    test.agrees(test.acerbiSzekely(5, simulation), "acerbi_szekely_p_t5");
    CoverageSimulation coverage = CoverageSimulation.of(Backtest.SESSIONS, 1 - level, simulation);
    TestResult independence = coverage.independence(test.exceeded());
    assertThat(independence.statistic()).isCloseTo(test.golden("independence"), within(1e-9));
    test.agrees(independence, "independence_p");
    TestResult both = coverage.conditionalCoverage(test.exceeded());
    assertThat(both.statistic()).isCloseTo(test.golden("conditional_coverage"), within(1e-9));
    test.agrees(both, "conditional_coverage_p");
  }

  @ParameterizedTest
  @CsvSource({"3, nu_3", "5, nu_5", "10, nu_10", "100, nu_100", "Infinity, nu_inf"})
  void criticalValuesEqualThoseOfAnotherSimulation(double nu, String figure) {
    double value = AcerbiSzekely.criticalValue(0.975, 250, nu, 0.05, new Simulation(40_000, 1));
    // Four standard errors of the quantile of 40,000 draws, of density 0.2 to 0.3 there.
    assertThat(value).isCloseTo(golden("critical_value", 0.975, figure), within(0.02));
  }

  private static double golden(String name, double level, String figure) {
    Double value = GOLDEN.get(key(name, level, figure));
    assertThat(value).as(key(name, level, figure)).isNotNull();
    return value;
  }

  private static String key(String name, double level, String figure) {
    return name + " " + level + " " + figure;
  }

  /** The losses and forecasts that both programs judge. */
  private static final class Backtest {

    static final int SESSIONS = 500;

    final double level;
    final double quantile;
    final double[] losses = Samples.logistic(SESSIONS);
    final double[] volatility = new double[SESSIONS];
    final double[] valueAtRisk = new double[SESSIONS];
    final double[] shortfall = new double[SESSIONS];

    Backtest(double level) {
      this.level = level;
      this.quantile = level == 0.95 ? 2.9 : 2.0;
      for (int t = 0; t < SESSIONS; t++) {
        double wave = Math.sin(t / 50.0);
        volatility[t] = 1 + 0.5 * wave;
        losses[t] *= volatility[t];
        valueAtRisk[t] = quantile * (1 + 0.4 * wave);
        shortfall[t] = 1.3 * valueAtRisk[t];
      }
    }

    boolean[] exceeded() {
      return Exceedances.of(losses, valueAtRisk);
    }

    double[] constantValueAtRisk() {
      double[] constant = new double[SESSIONS];
      Arrays.fill(constant, quantile);
      return constant;
    }

    TestResult mcNeilFrey(Simulation simulation) {
      return McNeilFrey.test(losses, valueAtRisk, shortfall, volatility, simulation);
    }

    TestResult acerbiSzekely(double nu, Simulation simulation) {
      double[] degrees = new double[SESSIONS];
      Arrays.fill(degrees, nu);
      return AcerbiSzekely.test(level, losses, valueAtRisk, shortfall, degrees, simulation);
    }

    double golden(String figure) {
      return GoldenRiskTest.golden("backtest", level, figure);
    }

    /** Within four standard errors of 10,000 draws against at least 40,000, and one draw. */
    void agrees(TestResult result, String figure) {
      double p = golden(figure);
      double error = Math.sqrt(p * (1 - p) * (1 / 10_000.0 + 1 / 40_000.0));
      assertThat(result.probability()).as(figure).isCloseTo(p, within(4 * error + 1e-4));
    }
  }
}
