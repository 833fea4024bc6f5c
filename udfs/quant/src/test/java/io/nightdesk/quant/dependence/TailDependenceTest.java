package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailDependenceTest {

  private static final double[][] PAIRS = PairSamples.studentT(0.5, 4, 1_000, 9);

  @ParameterizedTest
  @CsvSource({
    "2, -0.5, 0.0577",
    "2, 0, 0.1817",
    "2, 0.5, 0.3910",
    "2, 0.9, 0.7177",
    "4, -0.5, 0.0117",
    "4, 0, 0.0756",
    "4, 0.5, 0.2532",
    "4, 0.9, 0.6298",
    "10, -0.5, 0.0001",
    "10, 0, 0.0069",
    "10, 0.5, 0.0819",
    "10, 0.9, 0.4627"
  })
  void studentTMatchesItsGoldenValues(double nu, double rho, double expected) {
    // the source gives four decimals
    assertThat(TailDependence.ofStudentT(rho, nu)).isCloseTo(expected, within(5e-5));
  }

  @Property(tries = 300)
  void studentTLiesInTheUnitInterval_risesWithRho_andFallsWithNu(
      @ForAll @DoubleRange(min = -0.99, max = 0.98) double rho,
      @ForAll @DoubleRange(min = 2.05, max = 60) double nu) {
    double value = TailDependence.ofStudentT(rho, nu);
    assertThat(value).isBetween(0.0, 1.0);
    assertThat(TailDependence.ofStudentT(rho + 0.01, nu)).isGreaterThan(value);
    assertThat(TailDependence.ofStudentT(rho, nu * 1.1)).isLessThan(value);
  }

  @Test
  void studentTIsZeroOrOne_inTheLimitsOfRho() {
    assertThat(TailDependence.ofStudentT(-1, 4)).isZero();
    assertThat(TailDependence.ofStudentT(1, 4)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1.01, 4", "-1.01, 4", "NaN, 4", "0.5, 0", "0.5, NaN"})
  void studentTRefusesParametersOutsideTheirRange(double rho, double nu) {
    assertThatThrownBy(() -> TailDependence.ofStudentT(rho, nu))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lowerIsNearTheTrueValue_onTheMeanOfTwentySeeds() {
    double sum = 0;
    for (long seed = 1; seed <= 20; seed++) {
      double[][] pairs = PairSamples.studentT(0.5, 4, 1_000, seed);
      sum += TailDependence.lower(pairs[0], pairs[1]);
    }
    // the standard deviation of one estimate is about 0.05
    assertThat(sum / 20).isCloseTo(0.2532, within(0.03));
  }

  @Test
  void lowerIsSmall_whenTheCopulaIsGaussian() {
    double[][] pairs = PairSamples.gaussian(0.5, 5_000, 1);
    assertThat(TailDependence.lower(pairs[0], pairs[1])).isBetween(0.0, 0.02);
  }

  @Test
  void lowerIsTheSame_whenTheSeriesAreExchanged() {
    assertThat(TailDependence.lower(PAIRS[1], PAIRS[0]))
        .isEqualTo(TailDependence.lower(PAIRS[0], PAIRS[1]));
  }

  @Test
  void pairsWithoutBothReturnsAreLeftOut() {
    double[] x = withGap(PAIRS[0], 0);
    double[] y = withGap(PAIRS[1], 500);
    double[] shorterX = without(PAIRS[0], 500);
    double[] shorterY = without(PAIRS[1], 500);
    assertThat(TailDependence.lower(x, y))
        .isEqualTo(
            TailDependence.lower(
                Arrays.copyOfRange(shorterX, 1, 999), Arrays.copyOfRange(shorterY, 1, 999)));
  }

  @Test
  void thereIsNoAnswer_withFewerThan250CompletePairs() {
    double[] x = Arrays.copyOf(PAIRS[0], 250);
    double[] y = Arrays.copyOf(PAIRS[1], 250);
    assertThat(TailDependence.lower(x, y)).isBetween(0.0, 1.0);
    assertThat(TailDependence.lower(withGap(x, 3), y)).isNaN();
    assertThat(TailDependence.lower(new double[0], new double[0])).isNaN();
  }

  @Test
  void thereIsNoAnswer_whenASeriesDoesNotVaryOverTheCompletePairs() {
    double[] constant = new double[1_000];
    constant[5] = 1;
    double[] gapWhereItVaries = withGap(PAIRS[1], 5);
    assertThat(TailDependence.lower(constant, gapWhereItVaries)).isNaN();
    assertThat(TailDependence.lower(PAIRS[0], new double[1_000])).isNaN();
  }

  @Test
  void aSeriesFallsWithItself() {
    assertThat(TailDependence.lower(PAIRS[0], PAIRS[0])).isEqualTo(1);
  }

  @Test
  void aStaleSeriesStillHasAnAnswer() {
    double[] stale = new double[1_000];
    System.arraycopy(PAIRS[1], 0, stale, 0, 300);
    assertThat(TailDependence.lower(PAIRS[0], stale)).isBetween(0.0, 1.0);
  }

  @Test
  void unequalLengthsAreRefused() {
    assertThatThrownBy(() -> TailDependence.lower(new double[300], new double[299]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("y must have 300 elements, has 299");
  }

  private static double[] withGap(double[] values, int index) {
    double[] copy = values.clone();
    copy[index] = Double.NaN;
    return copy;
  }

  private static double[] without(double[] values, int index) {
    double[] shorter = new double[values.length - 1];
    System.arraycopy(values, 0, shorter, 0, index);
    System.arraycopy(values, index + 1, shorter, index, shorter.length - index);
    return shorter;
  }
}
