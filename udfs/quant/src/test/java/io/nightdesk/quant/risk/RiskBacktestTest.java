package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RiskBacktestTest {

  private static final CoverageSimulation COVERAGE =
      CoverageSimulation.of(500, 1 - 0.975, new Simulation(999, 1));
  private static final Simulation QUICK = new Simulation(499, 1);

  @Test
  void everyTestIsMadeOfTheSameForecasts() {
    double[] losses = Samples.studentT(1, 500, 5);
    RiskForecasts forecasts = forecasts(500, 0.975, 5);
    RiskBacktest backtest = RiskBacktest.of(forecasts, losses, COVERAGE, QUICK);
    boolean[] exceeded = Exceedances.of(losses, forecasts.valueAtRisk());
    int count = Exceedances.count(exceeded);
    assertThat(backtest.sessions()).isEqualTo(500);
    assertThat(backtest.exceedances()).isEqualTo(count);
    assertThat(backtest.expected()).isBetween(12.49, 12.51);
    assertThat(backtest.kupiec()).isEqualTo(Kupiec.test(500, count, 1 - 0.975));
    assertThat(backtest.tooMany()).isEqualTo(Kupiec.oneSided(500, count, 1 - 0.975));
    assertThat(backtest.independence()).isEqualTo(COVERAGE.independence(exceeded));
    assertThat(backtest.conditionalCoverage()).isEqualTo(COVERAGE.conditionalCoverage(exceeded));
    assertThat(backtest.residuals().exceedances()).isEqualTo(count);
    assertThat(backtest.shortfall().exceedances()).isEqualTo(count);
    assertThat(backtest.quantileLoss()).isPositive();
    assertThat(backtest.dynamicQuantile().sessions()).isEqualTo(496);
  }

  @Test
  void shortOrForeignInputIsRefused() {
    RiskForecasts few = forecasts(249, 0.975, 5);
    assertThatThrownBy(() -> RiskBacktest.of(few, new double[249], COVERAGE, QUICK))
        .hasMessageContaining("249");
    RiskForecasts other = forecasts(500, 0.99, 5);
    assertThatThrownBy(() -> RiskBacktest.of(other, new double[500], COVERAGE, QUICK))
        .hasMessageContaining("simulated for 500 sessions");
    RiskForecasts right = forecasts(500, 0.975, 5);
    assertThatThrownBy(() -> RiskBacktest.of(right, new double[499], COVERAGE, QUICK))
        .hasMessageContaining("valueAtRisk");
    assertThatThrownBy(
            () ->
                new RiskForecasts(0.4, new double[0], new double[0], new double[0], new double[0]))
        .hasMessageContaining("level");
  }

  private static RiskForecasts forecasts(int sessions, double level, double nu) {
    TailLoss unit = TailLoss.studentT(level, nu);
    return new RiskForecasts(
        level,
        filled(unit.valueAtRisk(), sessions),
        filled(unit.expectedShortfall(), sessions),
        filled(1, sessions),
        filled(nu, sessions));
  }

  private static double[] filled(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
