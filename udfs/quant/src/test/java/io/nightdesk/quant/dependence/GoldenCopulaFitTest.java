package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GoldenCopulaFitTest {

  private static final CorrelationMatrix FOUR =
      CorrelationMatrix.of(
          new double[][] {
            {1, 0.5, 0.2, -0.1}, {0.5, 1, 0.4, 0}, {0.2, 0.4, 1, 0.3}, {-0.1, 0, 0.3, 1}
          });

  @ParameterizedTest
  @CsvFileSource(resources = "/copulas/fits.csv", numLinesToSkip = 1)
  void fitsAreThoseOfAnotherOptimiser_withTies(
      double sign,
      String family,
      String rotation,
      double parameter,
      double nu,
      double logLikelihood,
      double tau)
      throws IOException {
    double[][] pairs = pairs(sign);
    PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], PairCopulaFamily.named(family));
    assertThat(fit.kendallTau()).isCloseTo(tau, within(1e-14));
    assertThat(fit.status()).isEqualTo(CopulaFitStatus.CONVERGED);
    // the other optimiser stops a little below the top
    assertThat(fit.logLikelihood()).isGreaterThan(logLikelihood - 1e-8);
    if (fit.rotation() == Rotation.valueOf(rotation.toUpperCase(Locale.ROOT))) {
      assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-6));
      // a top is flat: its place is known to the root of the precision of its height
      assertThat(fit.parameter().value()).isCloseTo(parameter, Percentage.withPercentage(1e-4));
      if (fit.family() == PairCopulaFamily.STUDENT_T) {
        assertThat(fit.nu()).isCloseTo(nu, Percentage.withPercentage(0.01));
      }
    }
  }

  @Test
  void choiceIsTheFamilyOfTheLowestCriterion_withItsRotation() throws IOException {
    double[][] rising = pairs(1);
    CopulaChoice choice = CopulaChoice.of(rising[0], rising[1]);
    assertThat(choice.best().family()).isEqualTo(PairCopulaFamily.GUMBEL);
    assertThat(choice.best().rotation()).isEqualTo(Rotation.BY_180);
    assertThat(choice.best().lowerTail().value()).isGreaterThan(0.4);
    double[][] opposed = pairs(-1);
    assertThat(CopulaChoice.of(opposed[0], opposed[1]).best().rotation()).isEqualTo(Rotation.BY_90);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/copulas/joint.csv", numLinesToSkip = 1)
  void densitiesOfFourSymbolsMatchTheirGoldenValues(
      double nu, double u1, double u2, double u3, double u4, double logDensity) {
    JointCopula copula =
        Double.isInfinite(nu) ? new GaussianJointCopula(FOUR) : new StudentTJointCopula(FOUR, nu);
    assertThat(copula.logDensity(new double[] {u1, u2, u3, u4}))
        .isCloseTo(logDensity, within(1e-10));
  }

  private static double[][] pairs(double sign) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GoldenCopulaFitTest.class.getResourceAsStream("/copulas/pairs.csv"),
                StandardCharsets.UTF_8))) {
      double[][] rows =
          lines
              .lines()
              .skip(1)
              .map(
                  line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new);
      double[][] pairs = new double[2][rows.length];
      for (int i = 0; i < rows.length; i++) {
        pairs[0][i] = rows[i][0];
        pairs[1][i] = sign * rows[i][1];
      }
      return pairs;
    }
  }
}
