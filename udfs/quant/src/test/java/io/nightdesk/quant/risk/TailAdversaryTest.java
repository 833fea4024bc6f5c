package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series that markets should not, but do, deliver: figures that hold together, or a reason. */
class TailAdversaryTest {

  private static final int KINDS = 12;
  private static final int SERIES = 48;

  @ParameterizedTest
  @EnumSource(TailMethod.class)
  void seriesGiveFiguresOrAReason(TailMethod method) {
    int given = 0;
    for (int seed = 0; seed < SERIES; seed++) {
      double[] returns = series(seed % KINDS, seed);
      try {
        TailRisk tail = method.fit(returns);
        TailLoss low = tail.at(0.95);
        TailLoss high = tail.at(0.99);
        assertThat(low.valueAtRisk()).isFinite();
        assertThat(high.valueAtRisk()).isFinite().isGreaterThanOrEqualTo(low.valueAtRisk());
        assertThat(low.expectedShortfall()).isFinite();
        assertThat(high.expectedShortfall())
            .isFinite()
            .isGreaterThanOrEqualTo(low.expectedShortfall());
        given++;
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).as("%s of kind %s", method, seed % KINDS).isNotBlank();
      }
    }
    // Kinds that no method may judge are five at most.
    assertThat(given).isGreaterThanOrEqualTo(SERIES * 7 / KINDS);
  }

  private static double[] series(int kind, long seed) {
    double[] returns = Samples.garch(seed, 1000, 0.08, 0.90, 5);
    CounterStream stream = CounterStream.of(seed, 17);
    switch (kind) {
      case 0 -> returns[500] = 30;
      case 1 -> returns[999] = -30;
      case 2 -> scale(returns, 1e-9);
      case 3 -> scale(returns, 1e9);
      case 4 -> fill(returns, 0, 1000, 0.1);
      case 5 -> fill(returns, 0, 300, 0);
      case 6 -> fill(returns, 0, 150, 0);
      case 7 -> returns[3] = Double.NaN;
      case 8 -> {
        for (int t = 0; t < 1000; t++) {
          returns[t] = Math.rint(returns[t]) + 0.01;
        }
      }
      case 9 -> {
        double level = 0;
        for (int t = 0; t < 1000; t++) {
          level += stream.gaussian();
          returns[t] = level;
        }
      }
      case 10 -> {
        for (int t = 0; t < 1000; t++) {
          returns[t] = t % 2 == 0 ? 1 : -1;
        }
      }
      default -> {
        for (int t = 0; t < 1000; t++) {
          returns[t] = 1 / (stream.uniform() - 0.5);
        }
      }
    }
    return returns;
  }

  private static void scale(double[] returns, double factor) {
    for (int t = 0; t < returns.length; t++) {
      returns[t] *= factor;
    }
  }

  private static void fill(double[] returns, int from, int to, double value) {
    Arrays.fill(returns, from, to, value);
  }
}
