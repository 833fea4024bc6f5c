package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VolatilityPathTest {

  private static final double[] PARAMETERS = {0.05, 0.06, 0.08, 0.90, 6};
  private static final double[] RETURNS = Simulation.garch(21, 800, 0.05, 0.06, 0.08, 0.90, 6);

  @Test
  void recursionHolds_betweenConsecutiveSessions() {
    VolatilityPath path = Specification.GARCH_T.filter(PARAMETERS, RETURNS);
    double[] h = path.variances();
    for (int t = 1; t < h.length; t++) {
      double residual = RETURNS[t - 1] - 0.05;
      assertThat(h[t]).isEqualTo(0.06 + 0.08 * (residual * residual) + 0.90 * h[t - 1]);
    }
    double last = RETURNS[RETURNS.length - 1] - 0.05;
    assertThat(path.nextVariance()).isEqualTo(0.06 + 0.08 * (last * last) + 0.90 * h[h.length - 1]);
    assertThat(path.nextVolatility())
        .isCloseTo(Math.sqrt(path.nextVariance() * 252) / 100, within(1e-15));
  }

  @Test
  void forecastEqualsTheClosedForm_andTendsToTheLongRun() {
    VolatilityPath path = Specification.GARCH_T.filter(PARAMETERS, RETURNS);
    VolatilityForecast forecast = path.forecast(1000);
    double longRun = 0.06 / (1 - 0.98);
    for (int h : new int[] {1, 2, 5, 21}) {
      double closed = longRun + Math.pow(0.98, h - 1) * (path.nextVariance() - longRun);
      assertThat(forecast.variances()[h - 1]).isCloseTo(closed, within(1e-12));
    }
    assertThat(forecast.variances()[999]).isCloseTo(longRun, within(1e-6));
  }

  @Test
  void horizonVolatilityIsTheRootOfTheSummedVariances() {
    VolatilityForecast forecast = new VolatilityForecast(new double[] {4, 5, 7});
    assertThat(forecast.horizonVolatility(1)).isEqualTo(2);
    assertThat(forecast.horizonVolatility(2)).isEqualTo(3);
    assertThat(forecast.horizonVolatility(3)).isEqualTo(4);
    assertThat(forecast.dailyVolatility(3)).isCloseTo(Math.sqrt(7), within(1e-15));
    assertThatThrownBy(() -> forecast.horizonVolatility(4)).hasMessageContaining("1 to 3");
    assertThatThrownBy(() -> forecast.dailyVolatility(0)).hasMessageContaining("1 to 3");
  }

  @Test
  void standardisedResidualsHaveVarianceNearOne_underTheTrueParameters() {
    double[] z = Specification.GARCH_T.filter(PARAMETERS, RETURNS).standardisedResiduals();
    double variance = Arrays.stream(z).map(x -> x * x).average().orElseThrow();
    assertThat(variance).isCloseTo(1, within(0.25));
    assertThat(ArchTest.of(z).probability()).isGreaterThan(0.01);
  }

  @Test
  void filterIsRefused_withoutReturnsOrWithAWrongNumberOfParameters() {
    assertThatThrownBy(() -> Specification.GARCH_T.filter(PARAMETERS, new double[0]))
        .hasMessageContaining("at least one return");
    assertThatThrownBy(() -> Specification.GARCH_NORMAL.filter(PARAMETERS, RETURNS))
        .hasMessageContaining("parameters");
  }
}
