package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class StudentTTest {

  @Property(tries = 300)
  void quantileInvertsProbability(
      @ForAll @Scale(6) @DoubleRange(min = 1, max = 200) double nu,
      @ForAll @Scale(6) @DoubleRange(min = 0.0005, max = 0.9995) double probability) {
    StudentT t = new StudentT(nu);
    assertThat(t.probability(t.quantile(probability))).isCloseTo(probability, within(1e-12));
  }

  @Test
  void quantilesEqualClosedForms_forOneAndTwoDegreesOfFreedom() {
    // nu = 1: tan(pi (p - 1/2)); nu = 2: (2p - 1) / sqrt(2 p (1 - p)).
    assertThat(new StudentT(1).quantile(0.01)).isCloseTo(Math.tan(Math.PI * -0.49), within(1e-10));
    assertThat(new StudentT(2).quantile(0.95))
        .isCloseTo(0.9 / Math.sqrt(2 * 0.95 * 0.05), within(1e-12));
    assertThat(new StudentT(5).quantile(0.5)).isZero();
  }

  @Test
  void probabilityKeepsItsDigitsBesideTheMedian() {
    // nu = 2: 1/2 + x / (2 sqrt(2 + x^2))
    for (double x : new double[] {1e-12, 1e-8, 1e-5, 0.003, 0.0099, 0.0101}) {
      double distance = x / (2 * Math.sqrt(2 + x * x));
      assertThat(new StudentT(2).probability(x)).isCloseTo(0.5 + distance, within(1e-14));
      assertThat(new StudentT(2).probability(-x)).isCloseTo(0.5 - distance, within(1e-14));
    }
  }

  @Test
  void quantilesFarInTheTailFollowThePowerLaw() {
    // nu = 4: the density falls as 12 / x^5, so the tail as 3 / x^4
    for (double p : new double[] {1e-20, 1e-100, 1e-300}) {
      assertThat(new StudentT(4).quantile(p) / -Math.pow(3 / p, 0.25)).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void densityIsTheSlopeOfProbability() {
    StudentT t = new StudentT(4.5);
    double slope = (t.probability(1.3 + 1e-5) - t.probability(1.3 - 1e-5)) / 2e-5;
    assertThat(t.density(1.3)).isCloseTo(slope, within(1e-9));
  }

  @Test
  void impossibleArgumentsAreRefused() {
    assertThatThrownBy(() -> new StudentT(0)).hasMessageContaining("nu");
    assertThatThrownBy(() -> new StudentT(5).quantile(1)).hasMessageContaining("probability");
    assertThatThrownBy(() -> new StudentT(2).unitVarianceScale()).hasMessageContaining("above 2");
  }
}
