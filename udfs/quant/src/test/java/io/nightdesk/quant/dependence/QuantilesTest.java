package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.volatility.StudentT;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

  @ParameterizedTest
  @CsvSource({
    "0.975, 1.959963984540054",
    "0.5, 0",
    "0.05, -1.644853626951473",
    "0.01, -2.326347874040841",
    "1e-10, -6.361340902404056",
  })
  void normalScoresMatchPublishedTables(double probability, double score) {
    assertThat(NormalScore.of(probability)).isCloseTo(score, within(1e-12));
  }

  @Property(tries = 300)
  void normalScoreInvertsTheProbability_farIntoTheTail(
      @ForAll @DoubleRange(min = 1, max = 690) double minusLogProbability) {
    double probability = Math.exp(-minusLogProbability);
    double back = NormalScore.probability(NormalScore.of(probability));
    // an error of one unit in the score's last place is worth up to 1e-12 of so small a probability
    assertThat(back).isCloseTo(probability, Percentage.withPercentage(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-0.1", "NaN"})
  void aProbabilityOutsideTheUnitIntervalIsRefused(double probability) {
    assertThatThrownBy(() -> NormalScore.of(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("probability must lie strictly between 0 and 1");
  }

  @Property(tries = 500)
  void interpolatedQuantilesOfStudentTAreExactToNineDigits(
      @ForAll @DoubleRange(min = 0.7, max = 20.7) double minusLogProbability,
      @ForAll @DoubleRange(min = 0.72, max = 4.6) double logNu) {
    double probability = Math.exp(-minusLogProbability);
    double nu = Math.exp(logNu);
    double score = NormalScore.of(probability);
    double[] coefficients = QuantileSurface.at(nu);
    double[] basis =
        QuantileSurface.basis(QuantileSurface.coordinate(score), QuantileSurface.TERMS);
    double logRatio = 0;
    for (int i = 0; i < basis.length; i++) {
      logRatio += coefficients[i] * basis[i];
    }
    assertThat(score * Math.exp(logRatio))
        .isCloseTo(new StudentT(nu).quantile(probability), Percentage.withPercentage(1e-7));
  }

  @Test
  void interpolationOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> QuantileSurface.at(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QuantileSurface.at(101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QuantileSurface.coordinate(-7))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
