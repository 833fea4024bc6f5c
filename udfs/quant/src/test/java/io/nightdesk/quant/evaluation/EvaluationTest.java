package io.nightdesk.quant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void binsHoldCountsAndShares() {
    double[] confidence = {0.50, 0.55, 0.60, 0.65, 0.70, 1.00, 0.40};
    boolean[] right = {true, false, true, true, false, true, true};
    Reliability reliability = Reliability.of(confidence, right, new double[] {0.5, 0.6, 0.7, 1.0});
    assertThat(reliability.bins()).extracting(Reliability.Bin::count).containsExactly(2, 2, 2);
    Reliability.Bin first = reliability.bins().get(0);
    assertThat(first.meanConfidence()).isCloseTo(0.525, within(1e-15));
    assertThat(first.observed()).isEqualTo(0.5);
    assertThat(reliability.bins().get(1).observed()).isEqualTo(1);
  }

  @Test
  void intervalIsWilsons() {
    double[] confidence = new double[100];
    boolean[] right = new boolean[100];
    for (int i = 0; i < 100; i++) {
      confidence[i] = 0.75;
      right[i] = i < 70;
    }
    Reliability.Bin bin = Reliability.of(confidence, right, new double[] {0.7, 0.8}).bins().get(0);
    // Wilson (1927) for 70 of 100: 0.6042 to 0.7811.
    assertThat(bin.observedLow()).isCloseTo(0.60415, within(1e-5));
    assertThat(bin.observedHigh()).isCloseTo(0.78106, within(1e-5));
  }

  @Test
  void emptyBinsSayThatTheyAreEmpty() {
    Reliability.Bin bin =
        Reliability.of(new double[0], new boolean[0], new double[] {0.7, 1.0}).bins().get(0);
    assertThat(bin.count()).isZero();
    assertThat(bin.observed()).isNaN();
    assertThat(bin.observedLow()).isZero();
    assertThat(bin.observedHigh()).isEqualTo(1);
    assertThatThrownBy(() -> Reliability.of(new double[0], new boolean[0], new double[] {0.7, 0.7}))
        .hasMessageContaining("ascending");
  }

  @Test
  void scorecardEqualsTheHandSums() {
    SignalScorecard card = SignalScorecard.of(new double[] {0.04, 0.02, -0.01, -0.02, 0.0}, 0.51);
    assertThat(card.count()).isEqualTo(5);
    assertThat(card.winRate()).isCloseTo(0.4, within(1e-15));
    assertThat(card.baseRate()).isEqualTo(0.51);
    assertThat(card.payoffRatio()).isCloseTo(0.03 / 0.015, within(1e-12));
    assertThat(card.expectancy()).isCloseTo(0.03 / 5, within(1e-12));
  }

  @Test
  void scorecardWithoutSignalsHasNoRates() {
    SignalScorecard card = SignalScorecard.of(new double[0], 0.5);
    assertThat(card.count()).isZero();
    assertThat(card.winRate()).isNaN();
    assertThat(card.expectancy()).isNaN();
    assertThat(SignalScorecard.of(new double[] {0.01}, 0.5).payoffRatio()).isNaN();
  }
}
