package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShockLawTest {

  private static final double FAR = 60;
  private static final int CELLS = 60_000;

  static Stream<ShockLaw> laws() {
    return Stream.of(
        new NormalLaw(),
        new StudentTLaw(8),
        new StudentTLaw(30),
        new SkewedTLaw(8, 0),
        new SkewedTLaw(9, -0.3),
        new SkewedTLaw(12, 0.6));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void momentsEqualIntegralsOfTheDensity(ShockLaw law) {
    assertThat(integral(law, z -> 1, -FAR, FAR)).isCloseTo(1, within(1e-7));
    assertThat(integral(law, z -> z, -FAR, FAR)).isCloseTo(0, within(1e-6));
    // Beyond 60 standard deviations t(8) still has some of its variance.
    assertThat(integral(law, z -> z * z, -FAR, FAR)).isCloseTo(1, within(1e-5));
    assertThat(law.absoluteMean()).isCloseTo(integral(law, Math::abs, -FAR, FAR), within(1e-6));
    assertThat(law.negativeShare()).isCloseTo(integral(law, z -> z * z, -FAR, 0), within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void probabilityIsTheIntegralOfTheDensity_andQuantileItsInverse(ShockLaw law) {
    for (double z : new double[] {-3, -1, -0.2, 0, 0.1, 0.7, 2.5}) {
      assertThat(law.probability(z)).isCloseTo(integral(law, x -> 1, -FAR, z), within(1e-7));
    }
    for (double p : new double[] {0.001, 0.05, 0.3, 0.5, 0.65, 0.95, 0.999}) {
      assertThat(law.probability(law.quantile(p))).isCloseTo(p, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void drawsFollowTheLaw(ShockLaw law) {
    CounterStream stream = CounterStream.of(5);
    int draws = 40_000;
    int[] tenths = new int[10];
    for (int i = 0; i < draws; i++) {
      tenths[(int) Math.min(9, 10 * law.probability(law.draw(stream)))]++;
    }
    for (int count : tenths) {
      // Five standard deviations of a count of 4,000.
      assertThat((double) count).isCloseTo(draws / 10.0, within(300.0));
    }
  }

  @Test
  void skewedTWithoutSkewnessIsStudentT() {
    for (double z : new double[] {-4, -0.5, 0, 1.5}) {
      assertThat(new SkewedTLaw(5, 0).logDensity(z))
          .isCloseTo(new StudentTLaw(5).logDensity(z), within(1e-13));
      assertThat(new SkewedTLaw(5, 0).probability(z))
          .isCloseTo(new StudentTLaw(5).probability(z), within(1e-13));
    }
  }

  @Test
  void skewedTIsMirrored_whenLambdaChangesItsSign() {
    SkewedTLaw left = new SkewedTLaw(6, -0.4);
    SkewedTLaw right = new SkewedTLaw(6, 0.4);
    assertThat(left.quantile(0.02)).isCloseTo(-right.quantile(0.98), within(1e-12));
    assertThat(left.logDensity(-2)).isCloseTo(right.logDensity(2), within(1e-13));
    assertThat(left.negativeShare()).isCloseTo(1 - right.negativeShare(), within(1e-12));
    assertThat(left.quantile(0.01)).isLessThan(new StudentTLaw(6).quantile(0.01));
  }

  @Test
  void impossibleShapesAreRefused() {
    assertThatThrownBy(() -> new SkewedTLaw(2, 0)).hasMessageContaining("nu");
    assertThatThrownBy(() -> new SkewedTLaw(5, 1)).hasMessageContaining("lambda");
    assertThatThrownBy(() -> new SkewedTLaw(5, Double.NaN)).hasMessageContaining("lambda");
    assertThatThrownBy(() -> new StudentTLaw(2)).hasMessageContaining("nu");
    assertThatThrownBy(() -> new SkewedTLaw(5, 0.1).quantile(0)).hasMessageContaining("prob");
    assertThatThrownBy(() -> new NormalLaw().quantile(1)).hasMessageContaining("probability");
  }

  /** By Simpson's rule. */
  private static double integral(ShockLaw law, DoubleUnaryOperator of, double low, double high) {
    double width = (high - low) / CELLS;
    double sum = 0;
    for (int i = 0; i <= CELLS; i++) {
      double z = low + i * width;
      double weight = i == 0 || i == CELLS ? 1 : i % 2 == 0 ? 2 : 4;
      sum += weight * of.applyAsDouble(z) * Math.exp(law.logDensity(z));
    }
    return sum * width / 3;
  }
}
