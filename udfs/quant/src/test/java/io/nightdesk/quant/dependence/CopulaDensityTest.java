package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopulaDensityTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1, 0.8431354388, 0.6912991746",
    "0.1, 0.5, -0.3125497209, -0.1298880330",
    "0.1, 0.9, -1.0485342722, -1.4985333789",
    "0.01, 0.01, 2.5882155917, 1.9478058466"
  })
  void logDensitiesMatchTheirGoldenValues_atRhoOneHalf(
      double u, double v, double studentT4, double gaussian) {
    // the figures for Student t hold to 9 digits; the test below has all of them
    assertThat(new StudentTCopula(0.5, 4).logDensity(u, v)).isCloseTo(studentT4, within(1e-9));
    assertThat(new GaussianCopula(0.5).logDensity(u, v)).isCloseTo(gaussian, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1, 0.843135439045256912",
    "0.1, 0.5, -0.312549721058276053",
    "0.1, 0.9, -1.048534272329742760",
    "0.01, 0.01, 2.588215591741393970"
  })
  void studentTWithFourDegreesMatchesItsClosedForm(double u, double v, double expected) {
    // P(x) = 1/2 + 3/4 (s - s^3 / 3) with s = x / sqrt(4 + x^2), solved for x with 40 digits
    assertThat(new StudentTCopula(0.5, 4).logDensity(u, v)).isCloseTo(expected, within(1e-13));
  }

  @Property(tries = 200)
  void densitiesAreSymmetricInTheirArgumentsAndUnderReflection(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double u,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double v,
      @ForAll @DoubleRange(min = -0.95, max = 0.95) double rho,
      @ForAll @DoubleRange(min = 2.05, max = 100) double nu) {
    StudentTCopula studentT = new StudentTCopula(rho, nu);
    GaussianCopula gaussian = new GaussianCopula(rho);
    assertThat(studentT.logDensity(v, u)).isEqualTo(studentT.logDensity(u, v));
    assertThat(gaussian.logDensity(v, u)).isEqualTo(gaussian.logDensity(u, v));
    assertThat(studentT.logDensity(1 - u, 1 - v))
        .isCloseTo(studentT.logDensity(u, v), within(1e-9));
    assertThat(new StudentTCopula(-rho, nu).logDensity(u, 1 - v))
        .isCloseTo(studentT.logDensity(u, v), within(1e-9));
    assertThat(new GaussianCopula(-rho).logDensity(u, 1 - v))
        .isCloseTo(gaussian.logDensity(u, v), within(1e-9));
  }

  @Test
  void studentTNearsTheGaussianCopula_asNuGrows() {
    double gaussian = new GaussianCopula(0.7).logDensity(0.02, 0.3);
    double far = Math.abs(new StudentTCopula(0.7, 20).logDensity(0.02, 0.3) - gaussian);
    double near = Math.abs(new StudentTCopula(0.7, 2_000).logDensity(0.02, 0.3) - gaussian);
    assertThat(near).isLessThan(far / 50).isLessThan(1e-3);
  }

  @Test
  void densitiesIntegrateToOne() {
    int cells = 200;
    double ofStudentT = 0;
    double ofGaussian = 0;
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        double u = (i + 0.5) / cells;
        double v = (j + 0.5) / cells;
        ofStudentT += Math.exp(new StudentTCopula(0.5, 4).logDensity(u, v));
        ofGaussian += Math.exp(new GaussianCopula(0.5).logDensity(u, v));
      }
    }
    // the midpoint rule misses part of the peaks in the corners
    assertThat(ofStudentT / cells / cells).isCloseTo(1, within(0.003));
    assertThat(ofGaussian / cells / cells).isCloseTo(1, within(0.003));
  }

  @Test
  void independenceHasGaussianDensityOne_andStudentTStillDepends() {
    assertThat(new GaussianCopula(0).logDensity(0.01, 0.8)).isZero();
    assertThat(new StudentTCopula(0, 4).logDensity(0.01, 0.01)).isGreaterThan(0.5);
  }

  @Test
  void gaussianKendallTauMatchesItsGoldenValue() {
    assertThat(new GaussianCopula(0.5).kendallTau()).isCloseTo(1.0 / 3, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1, 1.5, Double.NaN})
  void aRhoThatIsNoCorrelationIsRefused(double rho) {
    assertThatThrownBy(() -> new StudentTCopula(rho, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rho");
    assertThatThrownBy(() -> new GaussianCopula(rho))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rho");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aNuThatIsNotPositiveAndFiniteIsRefused(double nu) {
    assertThatThrownBy(() -> new StudentTCopula(0.5, nu))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nu");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
  void aPointOutsideTheUnitSquareIsRefused(double u) {
    assertThatThrownBy(() -> new StudentTCopula(0.5, 4).logDensity(u, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GaussianCopula(0.5).logDensity(0.5, u))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
