package io.nightdesk.nightly.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void intervalIsThatOfNewcombe1998_for81of263() {
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3: 0.2553 to 0.3662.
    Proportion proportion = Proportion.independent(81, 263);
    assertThat(proportion.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(proportion.high()).isCloseTo(0.3662, within(5e-5));
  }

  @Test
  void intervalEndsAtTheBound_whenNothingOrEverythingHappened() {
    assertThat(Proportion.independent(0, 20).low()).isZero();
    // Newcombe (1998): 0 of 20 gives 0.1611.
    assertThat(Proportion.independent(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(Proportion.independent(20, 20).high()).isEqualTo(1);
  }

  @Test
  void intervalWidens_whenCasesAreNotIndependent() {
    Proportion independent = Proportion.independent(600, 1000);
    Proportion dependent = new Proportion(600, 1000, 40);
    assertThat(dependent.share()).isEqualTo(independent.share());
    assertThat(dependent.low()).isLessThan(independent.low());
    assertThat(dependent.high()).isGreaterThan(independent.high());
    assertThat(dependent.low()).isEqualTo(Proportion.independent(24, 40).low());
  }

  @Test
  void intervalSaysNothing_withoutCases() {
    Proportion none = Proportion.independent(0, 0);
    assertThat(none.empty()).isTrue();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(1);
  }

  @Test
  void moreSuccessesThanCases_areRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 successes of 2 cases");
  }
}
