package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rank correlations and tail dependence whose closed forms or figures are published. */
class DependenceMeasuresTest {

  @Test
  void spearmanOfAGaussianCopulaIsThatOfItsClosedForm() {
    // 6 / pi asin(rho / 2), of Kruskal (1958)
    assertThat(spearman(new GaussianCopula(0.5))).isCloseTo(0.482584, within(5e-7));
    assertThat(spearman(new GaussianCopula(-0.9)))
        .isCloseTo(6 / Math.PI * Math.asin(-0.45), within(1e-6));
    assertThat(spearman(new FrankCopula(0))).isCloseTo(0, within(1e-12));
  }

  /** 12 times the integral of the distribution function, less 3. */
  private static double spearman(PairCopula copula) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(60, 0, 1);
    return 12 * rule.integrate(u -> rule.integrate(v -> copula.probability(u, v))) - 3;
  }

  @Test
  void kendallTauIsTheMeanOfTheProbability() {
    for (PairCopula copula :
        new PairCopula[] {
          new GaussianCopula(0.5), new ClaytonCopula(1), new GumbelCopula(1.5), new FrankCopula(4)
        }) {
      GaussIntegrator rule = new GaussIntegratorFactory().legendre(80, 0, 1);
      // 1 - 4 times the integral of the product of both conditionals; all families are symmetric
      double overlap =
          rule.integrate(
              u -> rule.integrate(v -> copula.conditional(v, u) * copula.conditional(u, v)));
      assertThat(1 - 4 * overlap).as("%s", copula).isCloseTo(copula.kendallTau(), within(2e-4));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.1", "0.25", "0.5", "0.8"})
  void tailDependenceOfClaytonAndGumbelFollowsFromKendallTau(double tau) {
    ClaytonCopula clayton = ClaytonCopula.ofKendallTau(tau);
    assertThat(clayton.theta()).isCloseTo(2 * tau / (1 - tau), within(1e-12));
    assertThat(clayton.lowerTailDependence())
        .isCloseTo(Math.pow(2, -(1 - tau) / (2 * tau)), within(1e-13));
    assertThat(clayton.upperTailDependence()).isZero();
    GumbelCopula gumbel = GumbelCopula.ofKendallTau(tau);
    assertThat(gumbel.theta()).isCloseTo(1 / (1 - tau), within(1e-12));
    assertThat(gumbel.upperTailDependence()).isCloseTo(2 - Math.pow(2, 1 - tau), within(1e-13));
    assertThat(gumbel.lowerTailDependence()).isZero();
  }

  @Test
  void tailsOfStudentTAreEqual_andThoseOfTheOtherCornersComeByTurningIt() {
    // four digits by the formula of Demarta, McNeil (2005)
    PairCopula copula = new StudentTCopula(0.5, 4);
    assertThat(copula.lowerTailDependence()).isCloseTo(0.2532, within(5e-5));
    assertThat(copula.upperTailDependence()).isEqualTo(copula.lowerTailDependence());
    assertThat(copula.rotated(Rotation.BY_90).lowerTailDependence())
        .isCloseTo(0.0117, within(5e-5));
    assertThat(new GaussianCopula(0.5).lowerTailDependence()).isZero();
  }
}
