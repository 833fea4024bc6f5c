package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GoldenPairCopulaTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/copulas/golden.csv", numLinesToSkip = 1)
  void copulasMatchTheirGoldenValues(
      String family,
      double parameter,
      Double nu,
      double u,
      double v,
      double logDensity,
      double probability,
      double conditional,
      double tau) {
    PairCopula copula = copula(family, parameter, nu);
    // the golden values of the elliptical families are those of floating point integration
    double tolerance = nu == null && !family.equals("gaussian") ? 1e-12 : 1e-9;
    assertThat(copula.logDensity(u, v)).isCloseTo(logDensity, within(tolerance));
    assertThat(copula.probability(u, v)).isCloseTo(probability, within(tolerance));
    assertThat(copula.conditional(v, u)).isCloseTo(conditional, within(tolerance));
    assertThat(copula.kendallTau()).isCloseTo(tau, within(1e-12));
    if (conditional < 1) { // it may be nearer to 1 than any number below
      assertThat(copula.conditional(copula.conditionalQuantile(conditional, u), u))
          .isCloseTo(conditional, within(tolerance));
    }
  }

  private static PairCopula copula(String family, double parameter, Double nu) {
    return switch (PairCopulaFamily.named(family)) {
      case GAUSSIAN -> new GaussianCopula(parameter);
      case STUDENT_T -> new StudentTCopula(parameter, nu);
      case CLAYTON -> new ClaytonCopula(parameter);
      case GUMBEL -> new GumbelCopula(parameter);
      case FRANK -> new FrankCopula(parameter);
    };
  }
}
