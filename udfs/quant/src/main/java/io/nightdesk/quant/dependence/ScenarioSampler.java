package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;
import java.util.function.ToDoubleFunction;

/**
 * Draws scenarios from an elliptical copula of several symbols.
 *
 * <pre>  u(i) = P(w sum over k &le; i of L(i, k) z(k)),  L L' = R </pre>
 *
 * <p>with z independent normals, w the common factor of the scenario and P the distribution
 * function of the margins. Every scenario has its own stream, addressed by its number: whoever
 * draws it, and among which others, gets the same figures. A sampler may be shared by threads.
 */
public final class ScenarioSampler {

  /** Scenarios that are multiplied together; the inner loops run over them. */
  private static final int BLOCK = 64;

  private final double[][] factor;
  private final long seed;
  private final ProbabilityTable margin;
  private final ToDoubleFunction<CounterStream> commonFactor;

  ScenarioSampler(
      CorrelationMatrix correlation,
      long seed,
      ProbabilityTable margin,
      ToDoubleFunction<CounterStream> commonFactor) {
    this.factor = correlation.factor();
    this.seed = seed;
    this.margin = margin;
    this.commonFactor = commonFactor;
  }

  /** Number of symbols. */
  public int symbols() {
    return factor.length;
  }

  /**
   * Writes the scenarios from number {@code first} on.
   *
   * @param first number of the first scenario, at least 0
   * @param uniforms one row per symbol, all of the length to fill; receives probabilities strictly
   *     between 0 and 1
   * @throws IllegalArgumentException on another number of rows, or rows of unequal length
   */
  public void fill(long first, double[][] uniforms) {
    Check.that(first >= 0, "the first scenario must not be negative, was %s", first);
    Check.sameLength(symbols(), uniforms.length, "uniforms");
    int count = uniforms[0].length;
    for (double[] row : uniforms) {
      Check.sameLength(count, row.length, "each row of uniforms");
    }
    double[][] rows = new double[symbols()][BLOCK];
    double[] factors = new double[BLOCK];
    for (int from = 0; from < count; from += BLOCK) {
      int size = Math.min(BLOCK, count - from);
      draw(first + from, size, rows, factors);
      for (int symbol = symbols() - 1; symbol >= 0; symbol--) {
        Blocks.combine(factor[symbol], rows, symbol);
        margin.probabilities(rows[symbol], factors, uniforms[symbol], from, size);
      }
    }
  }

  private void draw(long first, int size, double[][] normals, double[] factors) {
    for (int s = 0; s < size; s++) {
      CounterStream stream = CounterStream.of(seed, first + s);
      factors[s] = commonFactor.applyAsDouble(stream);
      for (double[] row : normals) {
        row[s] = Ziggurat.normal(stream);
      }
    }
  }
}
