package io.nightdesk.bench;

import io.nightdesk.quant.volatility.Egarch;
import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Gjr;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One fit of 1,000 returns with all its starts and standard errors, the mean over {@value #SYMBOLS}
 * simulated symbols.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class VolatilityBenchmark {

  static final int SYMBOLS = 50;

  /** Model and distribution. */
  @Param({"GARCH-n", "GARCH-t", "GJR-t", "EGARCH-t"})
  public String model;

  private double[][] returns;
  private VolatilityEstimator estimator;

  /** Simulates the returns. */
  @Setup
  public void prepare() {
    returns = new double[SYMBOLS][];
    for (int symbol = 0; symbol < SYMBOLS; symbol++) {
      returns[symbol] = SimulatedReturns.of(symbol);
    }
    estimator = VolatilityEstimator.of(specification(model));
  }

  /** Fits every symbol. */
  @Benchmark
  @OperationsPerInvocation(SYMBOLS)
  public double fit() {
    double sum = 0;
    for (double[] symbol : returns) {
      GarchFit fit = estimator.fit(symbol);
      sum += fit.logLikelihood();
    }
    return sum;
  }

  static Specification specification(String name) {
    VolatilityModel model =
        name.startsWith("EGARCH") ? Egarch.MODEL : name.startsWith("GJR") ? Gjr.MODEL : Garch.MODEL;
    Innovation innovation = name.endsWith("-t") ? Innovation.STUDENT_T : Innovation.NORMAL;
    return new Specification(model, innovation, PreSample.EXPONENTIAL_BACKCAST);
  }
}
