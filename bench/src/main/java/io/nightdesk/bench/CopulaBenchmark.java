package io.nightdesk.bench;

import io.nightdesk.quant.dependence.CopulaChoice;
import io.nightdesk.quant.dependence.CorrelationMatrix;
import io.nightdesk.quant.dependence.JointCopulaFit;
import io.nightdesk.quant.dependence.JointCopulaFitter;
import io.nightdesk.quant.dependence.KendallTau;
import io.nightdesk.quant.dependence.PairCopulaFamily;
import io.nightdesk.quant.dependence.PairCopulaFit;
import io.nightdesk.quant.dependence.PairCopulaFitter;
import io.nightdesk.quant.dependence.ScenarioSampler;
import io.nightdesk.quant.dependence.StudentTJointCopula;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fits of copulas to a pair and to 100 symbols over 1,000 sessions, and draws of scenarios. The
 * sampler's time is that of one draw of one symbol.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CopulaBenchmark {

  private static final int SYMBOLS = 100;
  private static final int SESSIONS = 1_000;
  private static final int SCENARIOS = 8_192;

  private double[][] series;
  private double[][] scenarios;
  private ScenarioSampler sampler;

  /** Draws the series that are fitted from a Student t copula with equal correlations. */
  @Setup
  public void prepare() {
    double[][] correlations = new double[SYMBOLS][SYMBOLS];
    for (int i = 0; i < SYMBOLS; i++) {
      for (int j = 0; j < SYMBOLS; j++) {
        correlations[i][j] = i == j ? 1 : 0.4;
      }
    }
    sampler = new StudentTJointCopula(CorrelationMatrix.of(correlations), 5).sampler(1);
    series = new double[SYMBOLS][SESSIONS];
    sampler.fill(0, series);
    scenarios = new double[SYMBOLS][SCENARIOS];
  }

  /** Kendall's tau of a pair. */
  @Benchmark
  public double kendallTau() {
    return KendallTau.of(series[0], series[1]);
  }

  /** Student t copula of a pair, with its errors. */
  @Benchmark
  public PairCopulaFit studentTPairFit() {
    return PairCopulaFitter.fit(series[0], series[1], PairCopulaFamily.STUDENT_T);
  }

  /** Clayton copula of a pair in its best rotation, with its errors. */
  @Benchmark
  public PairCopulaFit claytonPairFit() {
    return PairCopulaFitter.fit(series[0], series[1], PairCopulaFamily.CLAYTON);
  }

  /** The best of all families for a pair. */
  @Benchmark
  public CopulaChoice choiceForPair() {
    return CopulaChoice.of(series[0], series[1]);
  }

  /** Student t copula of all symbols. */
  @Benchmark
  public JointCopulaFit studentTFitOfAllSymbols() {
    return JointCopulaFitter.studentT(series);
  }

  /** Scenarios of all symbols. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  @OperationsPerInvocation(SYMBOLS * SCENARIOS)
  public double[][] drawOfOneSymbol() {
    sampler.fill(0, scenarios);
    return scenarios;
  }
}
