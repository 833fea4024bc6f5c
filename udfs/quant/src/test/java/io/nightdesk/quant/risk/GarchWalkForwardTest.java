package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** VaR of GARCH-t, refitted weekly, on returns that are GARCH-t: it must pass its own tests. */
class GarchWalkForwardTest {

  private static final int SESSIONS = 1000;
  private static final double[] LEVELS = {0.95, 0.99};
  private static final CoverageSimulation[] COVERAGE = {
    CoverageSimulation.of(SESSIONS, 0.05, Simulation.STANDARD),
    CoverageSimulation.of(SESSIONS, 0.01, Simulation.STANDARD)
  };

  /** Per level: share passed of Kupiec and of conditional coverage, and mean exceedances. */
  private record Shares(double[] kupiec, double[] coverage, double[] exceedances) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "levels %s: Kupiec %s, conditional coverage %s, mean exceedances %s",
          Arrays.toString(LEVELS),
          Arrays.toString(kupiec),
          Arrays.toString(coverage),
          Arrays.toString(exceedances));
    }
  }

  @Test
  void varPassesItsTests_onASampleOfSymbols() {
    Shares shares = shares(8);
    // Of eight symbols one may fail by chance (two with probability 6 %, by this seed none do).
    assertThat(shares.kupiec()[0]).isGreaterThanOrEqualTo(0.75);
    assertThat(shares.kupiec()[1]).isGreaterThanOrEqualTo(0.75);
    assertThat(shares.exceedances()[0]).isBetween(42.0, 59.0);
    assertThat(shares.exceedances()[1]).isBetween(7.0, 13.6);
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void varPassesItsTests() {
    Shares shares = shares(300);
    System.out.println("GARCH-t truth, 300 symbols: " + shares);
    assertThat(shares.kupiec()[0]).isGreaterThanOrEqualTo(0.93);
    assertThat(shares.kupiec()[1]).isGreaterThanOrEqualTo(0.93);
    assertThat(shares.coverage()[0]).isGreaterThanOrEqualTo(0.90);
    assertThat(shares.coverage()[1]).isGreaterThanOrEqualTo(0.93);
    assertThat(shares.exceedances()[0]).isBetween(48.0, 53.0);
    assertThat(shares.exceedances()[1]).isBetween(9.3, 11.3);
  }

  private static Shares shares(int symbols) {
    double[][] judged =
        IntStream.range(0, symbols)
            .parallel()
            .mapToObj(GarchWalkForwardTest::judged)
            .toArray(double[][]::new);
    double[][] means = new double[3][LEVELS.length];
    for (double[] symbol : judged) {
      for (int k = 0; k < symbol.length; k++) {
        means[k % 3][k / 3] += symbol[k] / symbols;
      }
    }
    return new Shares(means[0], means[1], means[2]);
  }

  private static double[] judged(int symbol) {
    CounterStream stream = CounterStream.of(71, symbol);
    double alpha = 0.04 + 0.08 * stream.uniform();
    double persistence = 0.95 + 0.04 * stream.uniform();
    double nu = 4 + 6 * stream.uniform();
    double[] returns = Samples.garch(1000 + symbol, 2 * SESSIONS, alpha, persistence - alpha, nu);
    VarWalk walk = new VarWalk(returns, SESSIONS, SESSIONS, LEVELS, TailMethod.GARCH_T);
    double[] result = new double[3 * LEVELS.length];
    for (int level = 0; level < LEVELS.length; level++) {
      boolean[] exceeded = walk.exceeded(TailMethod.GARCH_T, level);
      int count = Exceedances.count(exceeded);
      boolean kupiec = Kupiec.test(SESSIONS, count, 1 - LEVELS[level]).rejects(0.05);
      boolean coverage = COVERAGE[level].conditionalCoverage(exceeded).rejects(0.05);
      result[3 * level] = kupiec ? 0 : 1;
      result[3 * level + 1] = coverage ? 0 : 1;
      result[3 * level + 2] = count;
    }
    return result;
  }
}
