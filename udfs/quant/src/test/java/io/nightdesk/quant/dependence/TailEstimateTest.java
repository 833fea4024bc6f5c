package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.quant.dependence.TailEstimate.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TailEstimateTest {

  @ParameterizedTest
  @EnumSource(Scale.class)
  void intervalsLieInTheUnitInterval_aroundTheEstimate(Scale scale) {
    for (double value : new double[] {1e-300, 1e-12, 0.01, 0.2, 0.7, 0.999}) {
      for (double error : new double[] {1e-6, 0.02, 0.5}) {
        TailEstimate tail = new TailEstimate(value, error, scale);
        assertThat(tail.low(0.9)).isBetween(0.0, value).isGreaterThanOrEqualTo(tail.low(0.99));
        assertThat(tail.high(0.9)).isBetween(value, 1.0).isLessThanOrEqualTo(tail.high(0.99));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void aSmallErrorMovesTheEndsByTheNormalQuantile(Scale scale) {
    TailEstimate tail = new TailEstimate(0.2, 1e-6, scale);
    assertThat(tail.high(0.9) - 0.2).isCloseTo(1.6448536e-6, Percentage.withPercentage(1e-3));
    assertThat(0.2 - tail.low(0.9)).isCloseTo(1.6448536e-6, Percentage.withPercentage(1e-3));
  }

  @Test
  void anErrorAsLargeAsTheTailWidensTheIntervalUpwards() {
    TailEstimate straight = new TailEstimate(0.03, 0.03, Scale.LINEAR);
    TailEstimate curved = new TailEstimate(0.03, 0.03, Scale.NORMAL_QUANTILE);
    assertThat(straight.low(0.9)).isZero();
    assertThat(curved.high(0.9)).isGreaterThan(straight.high(0.9)).isLessThan(0.25);
    assertThat(new TailEstimate(0, 0.1, Scale.LINEAR).high(0.9)).isGreaterThan(0.16);
  }

  @Test
  void certaintyHasNoWidth_andNothingHasNoInterval() {
    assertThat(TailEstimate.certain(0).high(0.9)).isZero();
    assertThat(TailEstimate.certain(1).low(0.9)).isEqualTo(1);
    assertThat(TailEstimate.NONE.low(0.9)).isNaN();
    assertThat(new TailEstimate(0.2, Double.NaN, Scale.NORMAL_QUANTILE).high(0.9)).isNaN();
    assertThatThrownBy(() -> TailEstimate.certain(1).low(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
