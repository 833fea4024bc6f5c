package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScenarioMarginTest {

  private static final ScenarioMargin TABLE =
      ScenarioMargin.ofSimpleReturns(new double[] {-0.04, -0.01, 0.01, 0.02});

  @Test
  void entriesStandInTheMiddleOfTheirPart_andBetweenThemIsALine() {
    assertThat(TABLE.simpleReturn(0.125)).isEqualTo(-0.04);
    assertThat(TABLE.simpleReturn(0.375)).isEqualTo(-0.01);
    assertThat(TABLE.simpleReturn(0.5)).isCloseTo(0, within(1e-17));
    assertThat(TABLE.simpleReturn(0.875)).isEqualTo(0.02);
  }

  @Test
  void beyondTheTableReturnsStayAtItsEnds() {
    assertThat(TABLE.simpleReturn(0)).isEqualTo(-0.04);
    assertThat(TABLE.simpleReturn(0.1)).isEqualTo(-0.04);
    assertThat(TABLE.simpleReturn(0.9)).isEqualTo(0.02);
    assertThat(TABLE.simpleReturn(1)).isEqualTo(0.02);
  }

  @Test
  void residualsBecomeSimpleReturns() {
    ScenarioMargin margin = ScenarioMargin.of(0.1, 2, new double[] {-3, 3});
    assertThat(margin.simpleReturn(0)).isCloseTo(Math.exp(-0.059) - 1, within(1e-15));
    assertThat(margin.simpleReturn(1)).isCloseTo(Math.exp(0.061) - 1, within(1e-15));
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> ScenarioMargin.ofSimpleReturns(new double[] {1, 0}))
        .hasMessageContaining("must not fall");
    assertThatThrownBy(() -> ScenarioMargin.ofSimpleReturns(new double[] {1}))
        .hasMessageContaining("2 quantiles");
    assertThatThrownBy(() -> ScenarioMargin.ofSimpleReturns(new double[] {0, Double.NaN}))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> ScenarioMargin.of(0, 0, new double[] {0, 1}))
        .hasMessageContaining("volatilityPercent");
    assertThatThrownBy(() -> TABLE.simpleReturn(1.01)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> TABLE.simpleReturn(-0.01)).hasMessageContaining("-0.01");
  }
}
