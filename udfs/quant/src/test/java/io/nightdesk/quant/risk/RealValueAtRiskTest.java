package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * VaR by method on the real members of the S&amp;P 500, 2015-02 to 2018-01: prints the table of
 * quantile losses and passing shares, and holds GARCH-t to its bars.
 */
@EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
class RealValueAtRiskTest {

  private static final int FROM = (int) LocalDate.of(2015, 2, 1).toEpochDay();
  private static final int TO = (int) LocalDate.of(2018, 1, 31).toEpochDay();
  private static final int WINDOW = 1000;
  private static final int FEWEST_RETURNS = 500;
  private static final int FEWEST_FORECASTS = 250;
  private static final double[] LEVELS = {0.95, 0.99};
  private static final TailMethod[] METHODS = TailMethod.values();

  /** Of one symbol: [method][level]. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Outcome(double[][] loss, boolean[][] passed, int sessions) {}

  @Test
  void garchLosesLessThanItsRivals_andPassesItsTest() throws IOException {
    Map<String, RealReturns> all = RealReturns.read();
    List<Outcome> outcomes =
        all.values().parallelStream()
            .map(RealValueAtRiskTest::judged)
            .filter(o -> o != null)
            .toList();
    int count = outcomes.size();
    System.out.printf(
        Locale.ROOT,
        "%d of %d symbols, %.0f forecasts each%n",
        count,
        all.size(),
        outcomes.stream().mapToInt(Outcome::sessions).average().orElseThrow());
    double[][] ewma = means(outcomes, TailMethod.EWMA_NORMAL);
    double[][] historical = means(outcomes, TailMethod.HISTORICAL);
    for (TailMethod method : METHODS) {
      double[][] own = means(outcomes, method);
      for (int level = 0; level < LEVELS.length; level++) {
        System.out.printf(
            Locale.ROOT,
            "%-22s %.2f  loss %.5f  below EWMA %5.2f %%  below historical %5.2f %%  Kupiec %5.1f %%%n",
            method,
            LEVELS[level],
            own[0][level],
            100 * (1 - own[0][level] / ewma[0][level]),
            100 * (1 - own[0][level] / historical[0][level]),
            100 * own[1][level]);
      }
    }
    double[][] garch = means(outcomes, TailMethod.GARCH_T);
    assertThat(count).isGreaterThan(450);
    assertThat(1 - garch[0][0] / ewma[0][0]).isGreaterThanOrEqualTo(0.01);
    assertThat(1 - garch[0][1] / ewma[0][1]).isGreaterThanOrEqualTo(0.05);
    assertThat(1 - garch[0][0] / historical[0][0]).isGreaterThanOrEqualTo(0.025);
    assertThat(1 - garch[0][1] / historical[0][1]).isGreaterThanOrEqualTo(0.025);
    assertThat(garch[1][1]).isGreaterThanOrEqualTo(0.75);
  }

  private static Outcome judged(RealReturns returns) {
    int[] days = returns.epochDays();
    int first = 0;
    while (first < days.length && (first < FEWEST_RETURNS || days[first] < FROM)) {
      first++;
    }
    int end = first;
    while (end < days.length && days[end] <= TO) {
      end++;
    }
    int sessions = end - first;
    if (sessions < FEWEST_FORECASTS) {
      return null;
    }
    VarWalk walk =
        new VarWalk(Arrays.copyOf(returns.percent(), end), first, WINDOW, LEVELS, METHODS);
    double[][] loss = new double[METHODS.length][LEVELS.length];
    boolean[][] passed = new boolean[METHODS.length][LEVELS.length];
    for (TailMethod method : METHODS) {
      for (int level = 0; level < LEVELS.length; level++) {
        double[] valueAtRisk = walk.valueAtRisk(method, level);
        loss[method.ordinal()][level] =
            QuantileLoss.mean(LEVELS[level], walk.losses(), valueAtRisk);
        int exceedances = Exceedances.count(walk.exceeded(method, level));
        passed[method.ordinal()][level] =
            !Kupiec.test(sessions, exceedances, 1 - LEVELS[level]).rejects(0.05);
      }
    }
    return new Outcome(loss, passed, sessions);
  }

  /** Mean quantile loss and share passed, each by level. */
  private static double[][] means(List<Outcome> outcomes, TailMethod method) {
    double[][] means = new double[2][LEVELS.length];
    for (Outcome outcome : outcomes) {
      for (int level = 0; level < LEVELS.length; level++) {
        means[0][level] += outcome.loss()[method.ordinal()][level] / outcomes.size();
        means[1][level] += (outcome.passed()[method.ordinal()][level] ? 1.0 : 0) / outcomes.size();
      }
    }
    return means;
  }
}
