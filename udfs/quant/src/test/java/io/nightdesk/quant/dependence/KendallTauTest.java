package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KendallTauTest {

  @Property(tries = 500)
  void tauEqualsItsDefinition_forSamplesWithTies(@ForAll("tiedPairs") double[][] pairs) {
    double[] x = column(pairs, 0);
    double[] y = column(pairs, 1);
    double expected = byDefinition(x, y);
    if (Double.isNaN(expected)) {
      assertThat(KendallTau.of(x, y)).isNaN();
    } else {
      assertThat(KendallTau.of(x, y)).isCloseTo(expected, within(1e-14));
    }
  }

  @Property(tries = 200)
  void tauIsBoundedSymmetricAndOdd(@ForAll("tiedPairs") double[][] pairs) {
    double[] x = column(pairs, 0);
    double[] y = column(pairs, 1);
    double tau = KendallTau.of(x, y);
    if (!Double.isNaN(tau)) {
      assertThat(tau).isBetween(-1.0, 1.0);
      assertThat(KendallTau.of(y, x)).isEqualTo(tau);
      assertThat(KendallTau.of(x, negated(y))).isCloseTo(-tau, within(0.0));
    }
  }

  @Test
  void tauMatchesACountByHand_withTiesInBoth() {
    // 6 pairs: 3 concordant, 1 discordant, 1 tied in x only, 1 tied in y only
    double[] x = {1, 1, 2, 3};
    double[] y = {3, 2, 2, 4};
    assertThat(KendallTau.of(x, y)).isCloseTo((3 - 1) / Math.sqrt(5.0 * 5.0), within(1e-15));
  }

  @Test
  void tauIsExactlyOneOrMinusOne_whenOneSeriesIsAMonotoneFunctionOfTheOther() {
    double[] x = {3, 1, 2, 2, 7, -4};
    double[] cubes = Arrays.stream(x).map(value -> value * value * value).toArray();
    assertThat(KendallTau.of(x, cubes)).isEqualTo(1);
    assertThat(KendallTau.of(x, negated(cubes))).isEqualTo(-1);
  }

  @Test
  void countsOfPairsDoNotOverflow_whenTheSampleIsLong() {
    double[] rising = IntStream.range(0, 200_000).asDoubleStream().toArray();
    assertThat(KendallTau.of(rising, negated(rising))).isEqualTo(-1);
  }

  @Test
  void bothZerosAreOneValue() {
    assertThat(KendallTau.of(new double[] {-0.0, 0.0}, new double[] {1, 2})).isNaN();
  }

  @Test
  void tauIsNaN_whenASeriesIsConstant() {
    assertThat(KendallTau.of(new double[] {5, 5, 5}, new double[] {1, 2, 3})).isNaN();
    assertThat(KendallTau.of(new double[] {1, 2, 3}, new double[] {5, 5, 5})).isNaN();
  }

  @Test
  void infinitiesAreOrderedLikeOtherValues() {
    double[] x = {Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY};
    assertThat(KendallTau.of(x, new double[] {1, 2, 3})).isEqualTo(1);
  }

  @Test
  void nanUnequalLengthsAndASinglePairAreRefused() {
    assertThatThrownBy(() -> KendallTau.of(new double[] {1, 2}, new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("y must not hold NaN");
    assertThatThrownBy(() -> KendallTau.of(new double[] {1, 2}, new double[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("y must have 2 elements, has 3");
    assertThatThrownBy(() -> KendallTau.of(new double[] {1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 pairs");
  }

  @Provide
  Arbitrary<double[][]> tiedPairs() {
    Arbitrary<Double> value = Arbitraries.integers().between(-6, 6).map(each -> each / 2.0);
    return value.array(double[].class).ofSize(2).array(double[][].class).ofMinSize(2).ofMaxSize(60);
  }

  private static double byDefinition(double[] x, double[] y) {
    long balance = 0;
    long untiedInX = 0;
    long untiedInY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double product = Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        balance += (long) product;
        untiedInX += x[i] != x[j] ? 1 : 0;
        untiedInY += y[i] != y[j] ? 1 : 0;
      }
    }
    return balance / Math.sqrt((double) untiedInX * untiedInY);
  }

  private static double[] column(double[][] pairs, int index) {
    return Arrays.stream(pairs).mapToDouble(pair -> pair[index]).toArray();
  }

  private static double[] negated(double[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }
}
