package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskScoreTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, QUIET, 1",
    "0.3, 0.3, 0, QUIET, 3", // 10 (0.2 + 0.1) is 3.0000000000000004 in doubles
    "0.6, 0.3, 0, QUIET, 5",
    "0.5, 0.51, 0, QUIET, 6",
    "0.5, 0.5, 0.2999, QUIET, 5",
    "0.5, 0.5, 0.30, QUIET, 6",
    "0.5, 0.5, 0.30, RAISED, 7",
    "1, 1, 0.9, RAISED, 10",
    "NaN, 0, 0, QUIET, 10",
    "0, NaN, 0, QUIET, 10",
    "0, 0, NaN, QUIET, 10",
    "0, 0, 0, UNKNOWN, 10"
  })
  void scoreFollowsItsFormula(
      double lossRank, double volatilityRank, double dependence, VarAlarm alarm, int score) {
    assertThat(RiskScore.of(lossRank, volatilityRank, dependence, alarm)).isEqualTo(score);
  }

  @Property(tries = 300)
  void scoreLiesBetweenOneAndTen_andNeverFallsWithALossRank(
      @ForAll @DoubleRange(max = 1) double lossRank,
      @ForAll @DoubleRange(max = 1) double otherLossRank,
      @ForAll @DoubleRange(max = 1) double volatilityRank,
      @ForAll @DoubleRange(max = 1) double dependence,
      @ForAll VarAlarm alarm) {
    double low = Math.min(lossRank, otherLossRank);
    double high = Math.max(lossRank, otherLossRank);
    int lowScore = RiskScore.of(low, volatilityRank, dependence, alarm);
    int highScore = RiskScore.of(high, volatilityRank, dependence, alarm);
    assertThat(lowScore).isBetween(1, 10);
    assertThat(highScore).isBetween(lowScore, 10);
  }

  @Test
  void ranksAreThoseOfTheFeatureList() {
    double[] population = {0.01, -0.02, 0.03, 0.03};
    assertThat(RiskScore.rank(0.01, population)).isEqualTo(0.375);
    assertThat(RiskScore.rank(-0.02, population)).isEqualTo(0.125);
    assertThat(RiskScore.rank(0.03, population)).isEqualTo(0.75);
  }

  @Test
  void ranksLeaveOutWhatIsMissing() {
    assertThat(RiskScore.rank(2, new double[] {1, Double.NaN, 2})).isCloseTo(0.75, within(1e-15));
    assertThat(RiskScore.rank(Double.NaN, new double[] {1, 2})).isNaN();
    assertThat(RiskScore.rank(1, new double[] {Double.NaN})).isNaN();
  }

  @Test
  void ranksOutsideZeroToOneAreRefused() {
    assertThatThrownBy(() -> RiskScore.of(1.1, 0, 0, VarAlarm.QUIET))
        .hasMessageContaining("lossRank");
  }
}
