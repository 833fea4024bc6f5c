package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * VaR by method on the real members of the S&amp;P 500, 2015-02 to 2018-01: prints the table of
 * quantile losses and passing shares, and holds GARCH-t to its bars.
 */
class RealValueAtRiskTest {

  private static final int FROM = (int) LocalDate.of(2015, 2, 1).toEpochDay();
  private static final int TO = (int) LocalDate.of(2018, 1, 31).toEpochDay();
  private static final int WINDOW = 1000;
  private static final int FEWEST_RETURNS = 500;
  private static final int FEWEST_FORECASTS = 250;
  private static final double[] LEVELS = {0.95, 0.99};
  private static final TailMethod[] METHODS = TailMethod.values();

  /** Figures of each method, level and symbol: columns of the printed table. */
  private enum Figure {
    LOSS,
    EXCEEDED,
    KUPIEC,
    COVERAGE,
    DYNAMIC
  }

  private final Map<String, CoverageSimulation> simulations = new ConcurrentHashMap<>();

  @Test
  void garchLosesLessThanHistory_onASample() throws IOException {
    List<RealReturns> all = new ArrayList<>(RealReturns.read().values());
    List<RealReturns> sample = List.of(all.get(50), all.get(150), all.get(250), all.get(350));
    TailMethod[] methods = {TailMethod.GARCH_T, TailMethod.HISTORICAL};
    double[][][] garch = means(sample, methods);
    for (int level = 0; level < LEVELS.length; level++) {
      assertThat(garch[TailMethod.GARCH_T.ordinal()][level][Figure.LOSS.ordinal()])
          .isLessThan(garch[TailMethod.HISTORICAL.ordinal()][level][Figure.LOSS.ordinal()]);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void garchLosesLessThanItsRivals_andPassesItsTest() throws IOException {
    List<RealReturns> known =
        RealReturns.read().values().stream()
            .filter(r -> sessions(r, first(r)) >= FEWEST_FORECASTS)
            .toList();
    assertThat(known.size()).isGreaterThan(450);
    double[][][] means = means(known, METHODS);
    double sessions = known.stream().mapToInt(r -> sessions(r, first(r))).average().orElseThrow();
    System.out.printf(Locale.ROOT, "%d symbols, %.0f forecasts each%n", known.size(), sessions);
    double[][] ewma = means[TailMethod.EWMA_NORMAL.ordinal()];
    double[][] historical = means[TailMethod.HISTORICAL.ordinal()];
    for (TailMethod method : METHODS) {
      for (int level = 0; level < LEVELS.length; level++) {
        double[] own = means[method.ordinal()][level];
        System.out.printf(
            Locale.ROOT,
            "| `%s` | %.2f | %.5f | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f |%n",
            method.label(),
            LEVELS[level],
            own[Figure.LOSS.ordinal()],
            100 * below(own, ewma[level]),
            100 * below(own, historical[level]),
            100 * own[Figure.EXCEEDED.ordinal()],
            100 * own[Figure.KUPIEC.ordinal()],
            100 * own[Figure.COVERAGE.ordinal()],
            100 * own[Figure.DYNAMIC.ordinal()]);
      }
    }
    double[][] garch = means[TailMethod.GARCH_T.ordinal()];
    assertThat(below(garch[0], ewma[0])).isGreaterThanOrEqualTo(0.01);
    assertThat(below(garch[1], ewma[1])).isGreaterThanOrEqualTo(0.05);
    assertThat(below(garch[0], historical[0])).isGreaterThanOrEqualTo(0.025);
    assertThat(below(garch[1], historical[1])).isGreaterThanOrEqualTo(0.025);
    assertThat(garch[1][Figure.KUPIEC.ordinal()]).isGreaterThanOrEqualTo(0.75);
  }

  private static double below(double[] own, double[] other) {
    return 1 - own[Figure.LOSS.ordinal()] / other[Figure.LOSS.ordinal()];
  }

  /** Means over the symbols: [method][level][figure]. */
  private double[][][] means(List<RealReturns> symbols, TailMethod... methods) {
    List<double[][][]> judged =
        symbols.parallelStream().map(returns -> judged(returns, methods)).toList();
    double[][][] means = new double[METHODS.length][LEVELS.length][Figure.values().length];
    for (double[][][] symbol : judged) {
      for (TailMethod method : methods) {
        for (int level = 0; level < LEVELS.length; level++) {
          double[] figures = symbol[method.ordinal()][level];
          for (int k = 0; k < figures.length; k++) {
            means[method.ordinal()][level][k] += figures[k] / judged.size();
          }
        }
      }
    }
    return means;
  }

  private double[][][] judged(RealReturns returns, TailMethod... methods) {
    int first = first(returns);
    int sessions = sessions(returns, first);
    double[] percent = Arrays.copyOf(returns.percent(), first + sessions);
    VarWalk walk = new VarWalk(percent, first, WINDOW, LEVELS, methods);
    double[][][] figures = new double[METHODS.length][LEVELS.length][];
    for (TailMethod method : methods) {
      for (int level = 0; level < LEVELS.length; level++) {
        double probability = 1 - LEVELS[level];
        double[] valueAtRisk = walk.valueAtRisk(method, level);
        boolean[] exceeded = walk.exceeded(method, level);
        int count = Exceedances.count(exceeded);
        TestResult coverage = simulation(sessions, probability).conditionalCoverage(exceeded);
        TestResult dynamic = DynamicQuantile.test(LEVELS[level], walk.losses(), valueAtRisk);
        figures[method.ordinal()][level] =
            new double[] {
              QuantileLoss.mean(LEVELS[level], walk.losses(), valueAtRisk),
              (double) count / sessions,
              Kupiec.test(sessions, count, probability).rejects(0.05) ? 0 : 1,
              coverage.rejects(0.05) ? 0 : 1,
              dynamic.rejects(0.05) ? 0 : 1
            };
      }
    }
    return figures;
  }

  private CoverageSimulation simulation(int sessions, double probability) {
    return simulations.computeIfAbsent(
        sessions + " " + probability,
        key -> CoverageSimulation.of(sessions, probability, Simulation.STANDARD));
  }

  /** Index of the first session that is forecast. */
  private static int first(RealReturns returns) {
    int[] days = returns.epochDays();
    int first = Math.min(FEWEST_RETURNS, days.length);
    while (first < days.length && days[first] < FROM) {
      first++;
    }
    return first;
  }

  /** How many sessions are forecast. */
  private static int sessions(RealReturns returns, int first) {
    int[] days = returns.epochDays();
    int end = first;
    while (end < days.length && days[end] <= TO) {
      end++;
    }
    return end - first;
  }
}
