package io.nightdesk.bench;

import io.nightdesk.quant.dependence.CorrelationMatrix;
import io.nightdesk.quant.dependence.StudentTJointCopula;
import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.risk.CoverageSimulation;
import io.nightdesk.quant.risk.PeaksOverThreshold;
import io.nightdesk.quant.risk.PortfolioRisk;
import io.nightdesk.quant.risk.PortfolioScenarios;
import io.nightdesk.quant.risk.RiskBacktest;
import io.nightdesk.quant.risk.RiskForecasts;
import io.nightdesk.quant.risk.ScenarioMargin;
import io.nightdesk.quant.risk.Simulation;
import io.nightdesk.quant.risk.TailLoss;
import io.nightdesk.quant.risk.TailMethod;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tail of one symbol from 1,000 returns, all tests of 1,000 forecasts, and the VaR of a portfolio
 * of 40 names from 32,000 scenarios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
public class TailRiskBenchmark {

  private static final int SESSIONS = 1000;
  private static final int NAMES = 40;
  private static final int SCENARIOS = 32_000;
  private static final double LEVEL = 0.99;

  private double[] returns;
  private double[] losses;
  private CoverageSimulation coverage;
  private RiskForecasts forecasts;
  private StudentTJointCopula copula;
  private PortfolioScenarios portfolio;

  /** Student t returns, right forecasts of them, and a portfolio of equal weights. */
  @Setup
  public void prepare() {
    returns = sample(0);
    losses = sample(1);
    coverage = CoverageSimulation.of(SESSIONS, 1 - LEVEL, Simulation.STANDARD);
    TailLoss unit = TailLoss.studentT(LEVEL, 5);
    forecasts =
        new RiskForecasts(
            LEVEL,
            filled(SESSIONS, unit.valueAtRisk()),
            filled(SESSIONS, unit.expectedShortfall()),
            filled(SESSIONS, 1),
            filled(SESSIONS, 5));
    ScenarioMargin[] margins = new ScenarioMargin[NAMES];
    double[][] correlations = new double[NAMES][NAMES];
    for (int i = 0; i < NAMES; i++) {
      double[] sorted = sample(2 + i);
      Arrays.sort(sorted);
      margins[i] = ScenarioMargin.of(0, 1.5, sorted);
      Arrays.fill(correlations[i], 0.35);
      correlations[i][i] = 1;
    }
    copula = new StudentTJointCopula(CorrelationMatrix.of(correlations), 6);
    portfolio = PortfolioScenarios.of(filled(NAMES, 1.0 / NAMES), margins, SCENARIOS, 0.95);
  }

  /** Student t of 1,000 returns. */
  @Benchmark
  public TailLoss studentT() {
    return TailMethod.STUDENT_T.fit(returns).at(LEVEL);
  }

  /** Generalised Pareto tail of 1,000 residuals. */
  @Benchmark
  public TailLoss peaksOverThreshold() {
    return PeaksOverThreshold.of(0, 1, returns, PeaksOverThreshold.THRESHOLD_LEVEL).at(LEVEL);
  }

  /** GARCH-t fit and its residuals. */
  @Benchmark
  public TailLoss filteredHistorical() {
    return TailMethod.FILTERED_HISTORICAL.fit(returns).at(LEVEL);
  }

  /** Every test of 1,000 forecasts, p-values of 10,000 draws. */
  @Benchmark
  public RiskBacktest allTests() {
    return RiskBacktest.of(forecasts, losses, coverage, Simulation.STANDARD);
  }

  /** Scenarios of 40 names, their losses and the components of VaR. */
  @Benchmark
  public PortfolioRisk portfolio() {
    double[][] uniforms = new double[NAMES][SCENARIOS];
    copula.sampler(1).fill(0, uniforms);
    return portfolio.losses(0, uniforms).at(LEVEL);
  }

  private static double[] sample(long seed) {
    CounterStream stream = CounterStream.of(seed, 1);
    double[] values = new double[SESSIONS];
    for (int t = 0; t < SESSIONS; t++) {
      values[t] = stream.standardStudentT(5);
    }
    return values;
  }

  private static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
