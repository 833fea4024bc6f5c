package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuantileLossTest {

  @Test
  void lossEqualsTheHandSum() {
    double[] losses = {1, 4};
    double[] valueAtRisk = {3, 3};
    assertThat(QuantileLoss.mean(0.9, losses, valueAtRisk))
        .isCloseTo((0.1 * 2 + 0.9 * 1) / 2, within(1e-15));
  }

  @Test
  void lossIsSmallest_atTheTrueQuantile() {
    double[] losses = Samples.normal(1, 20_000);
    double truth = TailLoss.normal(0.95).valueAtRisk();
    double best = QuantileLoss.mean(0.95, losses, constant(truth, losses.length));
    for (double other : new double[] {0.8, 0.9, 1.1, 1.2}) {
      assertThat(QuantileLoss.mean(0.95, losses, constant(other * truth, losses.length)))
          .isGreaterThan(best);
    }
  }

  @Test
  void betterModelHasANegativeDifference_andTheWorseThePositiveOne() {
    double[] losses = Samples.normal(2, 5000);
    double[] truth = constant(TailLoss.normal(0.99).valueAtRisk(), losses.length);
    double[] poor = constant(1.2, losses.length);
    QuantileLoss better = QuantileLoss.against(0.99, losses, truth, poor);
    QuantileLoss worse = QuantileLoss.against(0.99, losses, poor, truth);
    assertThat(better.improvement()).isPositive();
    assertThat(better.difference().statistic()).isLessThan(-2);
    assertThat(better.difference().rejects(0.05)).isTrue();
    assertThat(worse.difference().statistic())
        .isCloseTo(-better.difference().statistic(), within(1e-12));
    assertThat(worse.mean()).isEqualTo(better.referenceMean());
    assertThat(better.difference().sessions()).isEqualTo(5000);
    assertThat(better.difference().exceedances())
        .isEqualTo(Exceedances.count(Exceedances.of(losses, truth)));
  }

  @Test
  void differenceIsNotKnown_betweenAModelAndItself() {
    double[] losses = Samples.normal(3, 100);
    double[] valueAtRisk = constant(1.5, 100);
    QuantileLoss same = QuantileLoss.against(0.95, losses, valueAtRisk, valueAtRisk);
    assertThat(same.difference().known()).isFalse();
    assertThat(same.improvement()).isZero();
  }

  @Test
  void badInputIsRefused() {
    double[] one = {1};
    assertThatThrownBy(() -> QuantileLoss.mean(0.5, one, one)).hasMessageContaining("level");
    assertThatThrownBy(() -> QuantileLoss.mean(0.95, new double[0], new double[0]))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> QuantileLoss.against(0.95, one, one, one))
        .hasMessageContaining("at least 2");
  }

  private static double[] constant(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
