package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairCopulaTest {

  private static final double[] POINTS = {0.003, 0.1, 0.35, 0.5, 0.72, 0.9, 0.996};

  private static final double[] FAR_POINTS = {
    Double.MIN_VALUE, 1e-300, 1e-20, 1e-9, 0.5, 1 - 1e-9, 1 - 0x1p-53
  };

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#all")
  void conditionalIsTheDerivativeOfTheProbability(PairCopula copula) {
    for (double u : POINTS) {
      double step = 2e-5 * Math.min(u, 1 - u);
      for (double v : POINTS) {
        double difference =
            (copula.probability(u + step, v) - copula.probability(u - step, v)) / (2 * step);
        // rounding of the probabilities over the step, and the third derivative
        assertThat(copula.conditional(v, u))
            .as("at %s, %s", u, v)
            .isCloseTo(difference, within(2e-5));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#all")
  void densityIsTheDerivativeOfTheConditional(PairCopula copula) {
    for (double u : POINTS) {
      for (double v : POINTS) {
        double step = 1e-5 * Math.min(v, 1 - v);
        double difference =
            (copula.conditional(v + step, u) - copula.conditional(v - step, u)) / (2 * step);
        double density = Math.exp(copula.logDensity(u, v));
        assertThat(density)
            .as("at %s, %s", u, v)
            .isCloseTo(difference, within(1e-6 * density + 1e-8));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#all")
  void conditionalQuantileInvertsTheConditional(PairCopula copula) {
    for (double u : POINTS) {
      for (double p : POINTS) {
        double v = copula.conditionalQuantile(p, u);
        double slope = Math.exp(copula.logDensity(u, v));
        // an error of one unit in the last place of v is worth the density times as much
        assertThat(copula.conditional(v, u))
            .as("at %s, %s", u, p)
            .isCloseTo(p, within(1e-11 + slope * Math.ulp(1.0)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#all")
  void densityIntegratesToOne_overEveryColumn(PairCopula copula) {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(40, 0, 1);
    for (double u : new double[] {0.02, 0.4, 0.93}) {
      double sum = 0;
      int panels = 32;
      for (int panel = 0; panel < panels; panel++) {
        double low = edge(panel, panels);
        double width = edge(panel + 1, panels) - low;
        sum += width * rule.integrate(part -> Math.exp(copula.logDensity(u, low + width * part)));
      }
      assertThat(sum).as("at %s", u).isCloseTo(1, within(1e-6));
    }
  }

  /** Ends of panels that narrow towards both ends of the unit interval. */
  private static double edge(int panel, int panels) {
    double part = (double) panel / panels;
    return part * part * part * (10 - 15 * part + 6 * part * part);
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#all")
  void probabilityHasUniformMargins_andRisesWithBoth(PairCopula copula) {
    double last = Math.nextDown(1.0);
    for (double u : POINTS) {
      assertThat(copula.probability(u, last)).isCloseTo(u, within(1e-12));
      assertThat(copula.probability(last, u)).isCloseTo(u, within(1e-12));
      assertThat(copula.probability(u, Double.MIN_VALUE)).isCloseTo(0, within(1e-12));
      double below = 0;
      for (double v : POINTS) {
        double probability = copula.probability(u, v);
        assertThat(probability)
            .isBetween(Math.max(0, u + v - 1) - 1e-12, Math.min(u, v))
            .isGreaterThanOrEqualTo(below - 1e-12);
        below = probability;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#all")
  void kendallTauOfALargeSampleIsThatOfTheFormula(PairCopula copula) {
    int count = copula.toString().contains("StudentT") ? 1_000 : 5_000;
    double[][] sample = PairSampler.draw(copula, 20_260_101, 0, count);
    // the standard error is at most 2/3 of 1 / sqrt(count)
    assertThat(KendallTau.of(sample[0], sample[1]))
        .isCloseTo(copula.kendallTau(), within(3 / Math.sqrt(count)));
    assertThat(sample[0]).doesNotContain(0, 1);
    assertThat(sample[1]).doesNotContain(0, 1);
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#plain")
  void tailDependenceIsTheLimitOfTheProbability(PairCopula copula) {
    if (copula.lowerTailDependence() == 0 || copula instanceof StudentTCopula) {
      return;
    }
    double q = 1e-12;
    assertThat(copula.probability(q, q) / q).isCloseTo(copula.lowerTailDependence(), within(1e-3));
    PairCopula turned = copula.rotated(Rotation.BY_180);
    assertThat(turned.upperTailDependence()).isEqualTo(copula.lowerTailDependence());
    assertThat(turned.lowerTailDependence()).isEqualTo(copula.upperTailDependence());
  }

  @ParameterizedTest
  @MethodSource("io.nightdesk.quant.dependence.PairCopulas#plain")
  void rotationsReflectTheDensity(PairCopula copula) {
    for (double u : POINTS) {
      for (double v : POINTS) {
        assertThat(copula.rotated(Rotation.BY_90).logDensity(u, v))
            .isEqualTo(copula.logDensity(1 - u, v));
        assertThat(copula.rotated(Rotation.BY_180).logDensity(u, v))
            .isEqualTo(copula.logDensity(1 - u, 1 - v));
        assertThat(copula.rotated(Rotation.BY_270).logDensity(u, v))
            .isEqualTo(copula.logDensity(u, 1 - v));
      }
    }
    assertThat(copula.rotated(Rotation.NONE)).isSameAs(copula);
    assertThat(copula.rotated(Rotation.BY_90).kendallTau()).isEqualTo(-copula.kendallTau());
  }

  @Test
  void symmetricFamiliesAreTheirOwnRotations() {
    for (double u : POINTS) {
      for (double v : POINTS) {
        PairCopula frank = new FrankCopula(3);
        assertThat(frank.rotated(Rotation.BY_180).logDensity(u, v))
            .isCloseTo(frank.logDensity(u, v), within(1e-12));
        assertThat(frank.rotated(Rotation.BY_90).probability(u, v))
            .isCloseTo(new FrankCopula(-3).probability(u, v), within(1e-14));
        assertThat(new StudentTCopula(0.5, 4).rotated(Rotation.BY_270).conditional(v, u))
            .isCloseTo(new StudentTCopula(-0.5, 4).conditional(v, u), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource({
    "io.nightdesk.quant.dependence.PairCopulas#all",
    "io.nightdesk.quant.dependence.PairCopulas#extreme"
  })
  void nothingIsNaNOrLeavesItsRange_farOutOnTheUnitSquare(PairCopula copula) {
    for (double u : FAR_POINTS) {
      for (double v : FAR_POINTS) {
        assertThat(copula.logDensity(u, v)).as("density at %s, %s", u, v).isNotNaN();
        assertThat(copula.probability(u, v)).as("at %s, %s", u, v).isBetween(0.0, 1.0);
        assertThat(copula.conditional(v, u)).as("at %s, %s", u, v).isBetween(0.0, 1.0);
        assertThat(copula.conditionalQuantile(v, u))
            .as("quantile at %s, %s", u, v)
            .isBetween(Double.MIN_VALUE, Math.nextDown(1.0));
      }
    }
  }

  @Test
  void weakDependenceIsIndependence_toTheLastDigits() {
    for (PairCopula copula :
        new PairCopula[] {
          new ClaytonCopula(1e-10),
          new GumbelCopula(1),
          new FrankCopula(1e-10),
          new FrankCopula(0),
          new FrankCopula(-1e-10),
          new GaussianCopula(0)
        }) {
      for (double u : POINTS) {
        for (double v : POINTS) {
          assertThat(copula.logDensity(u, v)).isCloseTo(0, within(1e-8));
          assertThat(copula.conditional(v, u)).isCloseTo(v, within(1e-9));
          assertThat(copula.probability(u, v)).isCloseTo(u * v, within(1e-9));
        }
      }
    }
  }

  @Test
  void parametersAndKendallTauInvertEachOther() {
    for (double tau = 0.01; tau < 0.995; tau += 0.01) {
      assertThat(ClaytonCopula.ofKendallTau(tau).kendallTau()).isCloseTo(tau, within(1e-14));
      assertThat(GumbelCopula.ofKendallTau(tau).kendallTau()).isCloseTo(tau, within(1e-14));
      assertThat(FrankCopula.ofKendallTau(tau).kendallTau()).isCloseTo(tau, within(1e-13));
      assertThat(FrankCopula.ofKendallTau(-tau).kendallTau()).isCloseTo(-tau, within(1e-13));
    }
    assertThat(FrankCopula.ofKendallTau(1e-9).theta())
        .isCloseTo(9e-9, Percentage.withPercentage(1e-6));
    assertThat(FrankCopula.ofKendallTau(0).theta()).isZero();
  }

  @Test
  void partsOfASampleAreTheSample() {
    PairCopula copula = new ClaytonCopula(2);
    double[][] whole = PairSampler.draw(copula, 5, 0, 100);
    double[][] part = PairSampler.draw(copula, 5, 60, 7);
    for (int i = 0; i < 7; i++) {
      assertThat(part[0][i]).isEqualTo(whole[0][60 + i]);
      assertThat(part[1][i]).isEqualTo(whole[1][60 + i]);
    }
    assertThat(PairSampler.draw(copula, 6, 0, 1)[0][0]).isNotEqualTo(whole[0][0]);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
  void aPointOutsideTheUnitSquareIsRefused(double outside) {
    PairCopulas.all()
        .forEach(
            copula -> {
              assertRefused(() -> copula.logDensity(outside, 0.5));
              assertRefused(() -> copula.logDensity(0.5, outside));
              assertRefused(() -> copula.probability(outside, 0.5));
              assertRefused(() -> copula.conditional(outside, 0.5));
              assertRefused(() -> copula.conditional(0.5, outside));
              assertRefused(() -> copula.conditionalQuantile(outside, 0.5));
              assertRefused(() -> copula.conditionalQuantile(0.5, outside));
            });
  }

  @Test
  void parametersOutsideTheirRangeAreRefused() {
    for (double theta : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(() -> new ClaytonCopula(theta));
      assertRefused(() -> new GumbelCopula(theta));
    }
    assertRefused(() -> new GumbelCopula(0.99));
    assertRefused(() -> new FrankCopula(Double.NaN));
    assertRefused(() -> FrankCopula.ofKendallTau(1));
    assertRefused(() -> ClaytonCopula.ofKendallTau(0));
    assertRefused(() -> GumbelCopula.ofKendallTau(-0.1));
    assertRefused(() -> new ClaytonCopula(1).rotated(Rotation.BY_90).rotated(Rotation.BY_90));
    assertRefused(() -> PairSampler.draw(new ClaytonCopula(1), 1, -1, 5));
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class);
  }
}
