package io.nightdesk.nightly.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitInferenceTest {

  @Test
  void theRatioIsTheSimplestFractionThatThePricesAllow() {
    assertThat(SplitInference.simplest(1.999, 2.002)).isEqualTo(2.0);
    assertThat(SplitInference.simplest(1.4991, 1.5008)).isEqualTo(1.5);
    assertThat(SplitInference.simplest(0.0999, 0.1002)).isEqualTo(0.1);
    assertThat(SplitInference.simplest(6.99, 7.01)).isEqualTo(7.0);
    assertThat(SplitInference.simplest(1.2499, 1.2502)).isEqualTo(1.25);
  }

  @Test
  void aRatioThatIsNoFractionOfSmallNumbersIsTakenAsItIs() {
    assertThat(SplitInference.simplest(777.77, 777.79)).isEqualTo(777.78);
  }
}
