package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DynamicQuantileTest {

  @Test
  void sizeIsNearTheNominalOne_whenTheVarIsRight() {
    int rejected = 0;
    for (int seed = 0; seed < 400; seed++) {
      double[] losses = Samples.normal(seed, 1000);
      double[] valueAtRisk = new double[1000];
      CounterStream stream = CounterStream.of(seed, 41);
      for (int t = 0; t < 1000; t++) {
        double volatility = 1 + 0.5 * Math.sin(0.02 * t) + 0.2 * stream.uniform();
        losses[t] *= volatility;
        valueAtRisk[t] = volatility * TailLoss.normal(0.90).valueAtRisk();
      }
      rejected += DynamicQuantile.test(0.90, losses, valueAtRisk).rejects(0.05) ? 1 : 0;
    }
    assertThat(rejected / 400.0).isBetween(0.02, 0.09);
  }

  @Test
  void staleVarIsFound_whenVolatilityMoves() {
    int rejected = 0;
    for (int seed = 0; seed < 100; seed++) {
      double[] losses = Samples.garch(seed, 1000, 0.15, 0.80, 6);
      double[] constant = new double[1000];
      Arrays.fill(constant, TailLoss.ofSample(0.95, Samples.times(-1, losses)).valueAtRisk());
      rejected += DynamicQuantile.test(0.95, losses, constant).rejects(0.05) ? 1 : 0;
    }
    assertThat(rejected).isGreaterThan(60);
  }

  @Test
  void dependentColumnsCostNoDegreeOfFreedom() {
    double[] quiet = new double[104];
    double[] valueAtRisk = new double[104];
    Arrays.fill(valueAtRisk, 1);
    TestResult none = DynamicQuantile.test(0.95, quiet, valueAtRisk);
    // Only the constant is left: 100 hits of -p each, 100 p^2 / (p (1 - p)).
    assertThat(none.statistic()).isCloseTo(100 * 0.05 / 0.95, within(1e-9));
    assertThat(none.probability())
        .isCloseTo(Distributions.chiSquaredTail(100 * 0.05 / 0.95, 1), within(1e-12));
    assertThat(none.sessions()).isEqualTo(100);
    assertThat(none.exceedances()).isZero();
  }

  @Test
  void statisticDoesNotDependOnTheUnit() {
    double[] losses = Samples.garch(1, 500, 0.1, 0.85, 6);
    double[] valueAtRisk = Samples.plus(2.3, Samples.times(0.1, Samples.normal(1, 500)));
    TestResult percent = DynamicQuantile.test(0.95, losses, valueAtRisk);
    TestResult decimals =
        DynamicQuantile.test(0.95, Samples.times(0.01, losses), Samples.times(0.01, valueAtRisk));
    assertThat(decimals.statistic()).isCloseTo(percent.statistic(), within(1e-9));
    assertThat(decimals.exceedances()).isEqualTo(percent.exceedances());
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> DynamicQuantile.test(0.95, new double[49], new double[49]))
        .hasMessageContaining("at least 50");
    assertThatThrownBy(() -> DynamicQuantile.test(0.95, new double[60], new double[61]))
        .hasMessageContaining("valueAtRisk");
    double[] broken = new double[60];
    broken[3] = Double.NaN;
    assertThatThrownBy(() -> DynamicQuantile.test(0.95, broken, new double[60]))
        .hasMessageContaining("NaN");
  }
}
