package io.nightdesk.bench;

import io.nightdesk.quant.volatility.VolatilityEstimator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** GARCH-n, GARCH-t and EGARCH-t for 5,000 symbols of 1,000 returns, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(1)
public class UniverseBenchmark {

  private static final int SYMBOLS = 5_000;
  private static final List<VolatilityEstimator> MODELS =
      List.of(estimator("GARCH-n"), estimator("GARCH-t"), estimator("EGARCH-t"));

  private double[][] returns;

  /** Simulates the returns. */
  @Setup
  public void prepare() {
    returns = IntStream.range(0, SYMBOLS).mapToObj(SimulatedReturns::of).toArray(double[][]::new);
  }

  /** Fits all three models to every symbol. */
  @Benchmark
  public double threeModelsForEverySymbol() {
    return IntStream.range(0, SYMBOLS)
        .parallel()
        .mapToDouble(symbol -> MODELS.stream().mapToDouble(m -> m.fit(returns[symbol]).bic()).sum())
        .sum();
  }

  private static VolatilityEstimator estimator(String model) {
    return VolatilityEstimator.of(VolatilityBenchmark.specification(model));
  }
}
