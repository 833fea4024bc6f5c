package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Power of the tests: normal VaR and ES, from mean and deviation of the 1,000 returns before, on
 * returns that are t(4).
 */
class NormalVarPowerTest {

  private static final int SESSIONS = 1000;
  private static final double[] LEVELS = {0.975, 0.99};

  private record Outcome(
      double exceedances, double kupiecRejects, double mcNeilFreyRejects, double secondRejects) {}

  @Test
  void normalVarIsFoundOut_onASample() {
    Outcome outcome = outcome(60);
    // The bars of the whole less two standard errors of a share among 60: 0.80 - 0.10, 0.35 - 0.12.
    assertThat(outcome.mcNeilFreyRejects()).isGreaterThanOrEqualTo(0.70);
    assertThat(outcome.kupiecRejects()).isGreaterThanOrEqualTo(0.23);
    assertThat(outcome.exceedances()).isGreaterThanOrEqualTo(14);
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void normalVarIsFoundOut() {
    Outcome outcome = outcome(1000);
    System.out.println("normal VaR on t(4) truth: " + outcome);
    assertThat(outcome.mcNeilFreyRejects()).isGreaterThanOrEqualTo(0.80);
    assertThat(outcome.kupiecRejects()).isGreaterThanOrEqualTo(0.35);
    assertThat(outcome.exceedances()).isGreaterThanOrEqualTo(14.5);
  }

  private static Outcome outcome(int series) {
    double[][] figures =
        IntStream.range(0, series)
            .parallel()
            .mapToObj(NormalVarPowerTest::judged)
            .toArray(double[][]::new);
    double[] means = new double[4];
    for (double[] figure : figures) {
      for (int k = 0; k < means.length; k++) {
        means[k] += figure[k] / series;
      }
    }
    return new Outcome(means[0], means[1], means[2], means[3]);
  }

  private static double[] judged(int seed) {
    double[] returns = Samples.studentT(seed, 2 * SESSIONS, 4);
    VarWalk walk = new VarWalk(returns, SESSIONS, SESSIONS, LEVELS, TailMethod.NORMAL);
    int exceedances = Exceedances.count(walk.exceeded(TailMethod.NORMAL, 1));
    double[] valueAtRisk = walk.valueAtRisk(TailMethod.NORMAL, 0);
    double[] shortfall = walk.expectedShortfall(TailMethod.NORMAL, 0);
    TailLoss unit = TailLoss.normal(LEVELS[0]);
    double[] volatility = new double[SESSIONS];
    double[] normal = new double[SESSIONS];
    Arrays.fill(normal, Double.POSITIVE_INFINITY);
    for (int t = 0; t < SESSIONS; t++) {
      volatility[t] =
          (shortfall[t] - valueAtRisk[t]) / (unit.expectedShortfall() - unit.valueAtRisk());
    }
    Simulation simulation = new Simulation(999, seed);
    TestResult mcNeilFrey =
        McNeilFrey.test(walk.losses(), valueAtRisk, shortfall, volatility, simulation);
    TestResult second =
        AcerbiSzekely.test(LEVELS[0], walk.losses(), valueAtRisk, shortfall, normal, simulation);
    return new double[] {
      exceedances,
      Kupiec.test(SESSIONS, exceedances, 0.01).rejects(0.05) ? 1 : 0,
      mcNeilFrey.rejects(0.05) ? 1 : 0,
      second.rejects(0.05) ? 1 : 0
    };
  }
}
