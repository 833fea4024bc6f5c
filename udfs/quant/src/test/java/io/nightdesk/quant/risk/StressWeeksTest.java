package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StressWeeksTest {

  @Test
  void lossIsThatOfHoldingTheWeightsThroughTheWeek() {
    double[][] returns = {{-0.01, -0.02, 0.01, 0, -0.03}, {0.02, 0.02, 0, 0, 0.01}};
    StressWeeks weeks = StressWeeks.of(new double[] {0.6, -0.2}, returns, 3);
    double expected = -0.6 * (Math.exp(-0.05) - 1) + 0.2 * (Math.exp(0.05) - 1);
    assertThat(weeks.worst()).hasSize(1);
    assertThat(weeks.worst().get(0).firstSession()).isZero();
    assertThat(weeks.worst().get(0).loss()).isCloseTo(expected, within(1e-15));
  }

  @Test
  void weeksDoNotOverlap_andTheWorstComeFirst() {
    double[] returns = new double[40];
    returns[10] = -0.10;
    returns[11] = -0.02;
    returns[30] = -0.05;
    StressWeeks weeks = StressWeeks.of(new double[] {1}, new double[][] {returns}, 3);
    assertThat(weeks.weeks()).isEqualTo(36);
    assertThat(weeks.worst()).hasSize(3);
    assertThat(weeks.worst().get(0).loss()).isCloseTo(1 - Math.exp(-0.12), within(1e-15));
    assertThat(weeks.worst().get(1).loss()).isCloseTo(1 - Math.exp(-0.05), within(1e-15));
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < a; b++) {
        int apart = weeks.worst().get(a).firstSession() - weeks.worst().get(b).firstSession();
        assertThat(Math.abs(apart)).isGreaterThanOrEqualTo(5);
      }
      assertThat(a == 0 || weeks.worst().get(a).loss() <= weeks.worst().get(a - 1).loss()).isTrue();
    }
  }

  @Test
  void weeksWithoutAReturnAreLeftOut_unlessTheNameIsNotHeld() {
    double[] known = new double[20];
    double[] late = new double[20];
    late[3] = Double.NaN;
    double[][] returns = {known, late};
    StressWeeks held = StressWeeks.of(new double[] {0.5, 0.5}, returns, 1);
    assertThat(held.weeks()).isEqualTo(12);
    assertThat(held.incomplete()).isEqualTo(4);
    StressWeeks notHeld = StressWeeks.of(new double[] {0.5, 0}, returns, 1);
    assertThat(notHeld.weeks()).isEqualTo(16);
    assertThat(StressWeeks.of(new double[] {1}, new double[][] {new double[4]}, 1).worst())
        .isEmpty();
  }

  @Test
  void badInputIsRefused() {
    double[][] returns = {new double[20]};
    assertThatThrownBy(() -> StressWeeks.of(new double[] {1}, returns, 0))
        .hasMessageContaining("count");
    assertThatThrownBy(() -> StressWeeks.of(new double[] {1, 1}, returns, 1))
        .hasMessageContaining("logReturns");
    assertThatThrownBy(() -> StressWeeks.of(new double[] {Double.NaN}, returns, 1))
        .hasMessageContaining("weight");
  }
}
