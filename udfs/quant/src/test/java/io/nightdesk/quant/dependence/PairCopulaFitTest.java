package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PairCopulaFitTest {

  private static final double[][] PAIRS = PairSamples.studentT(0.5, 4, 500, 7);

  static Stream<Arguments> oneParameterCopulas() {
    return Stream.of(
        Arguments.of(PairCopulaFamily.GAUSSIAN, new GaussianCopula(-0.6), -0.6),
        Arguments.of(PairCopulaFamily.CLAYTON, new ClaytonCopula(1.5), 1.5),
        Arguments.of(PairCopulaFamily.CLAYTON, new ClaytonCopula(2).rotated(Rotation.BY_90), 2.0),
        Arguments.of(PairCopulaFamily.CLAYTON, new ClaytonCopula(3).rotated(Rotation.BY_180), 3.0),
        Arguments.of(PairCopulaFamily.GUMBEL, new GumbelCopula(1.8), 1.8),
        Arguments.of(PairCopulaFamily.GUMBEL, new GumbelCopula(2.5).rotated(Rotation.BY_270), 2.5),
        Arguments.of(PairCopulaFamily.FRANK, new FrankCopula(4), 4.0),
        Arguments.of(PairCopulaFamily.FRANK, new FrankCopula(-9), -9.0));
  }

  @ParameterizedTest
  @MethodSource("oneParameterCopulas")
  void parameterAndItsErrorAreRecovered(
      PairCopulaFamily family, PairCopula truth, double parameter) {
    int samples = 60;
    double sum = 0;
    double squares = 0;
    double errors = 0;
    for (int seed = 0; seed < samples; seed++) {
      double[][] pairs = PairSampler.draw(truth, seed, 0, 400);
      PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], family);
      assertThat(fit.status()).isEqualTo(CopulaFitStatus.CONVERGED);
      assertThat(fit.copula().orElseThrow().getClass()).isEqualTo(truth.getClass());
      if (truth instanceof RotatedCopula rotated) {
        assertThat(fit.rotation()).isEqualTo(rotated.rotation());
      }
      sum += fit.parameter().value() / samples;
      squares += fit.parameter().value() * fit.parameter().value() / samples;
      errors += fit.parameter().standardError() / samples;
    }
    double spread = Math.sqrt(squares - sum * sum);
    // mean: five of its standard errors, and a bias of ranks that falls with 1 / n
    assertThat(sum).isCloseTo(parameter, within(5 * spread / Math.sqrt(samples) + 0.5 * spread));
    // a spread of 60 samples is known to 9 %
    assertThat(errors / spread).isBetween(0.7, 1.4);
  }

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void logLikelihoodIsTheSumOfLogDensitiesAtTheRanks_andHighestThere(PairCopulaFamily family) {
    PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], PAIRS[1], family);
    double[] u = Ranks.uniform(PAIRS[0]);
    double[] v = Ranks.uniform(PAIRS[1]);
    assertThat(sum(fit.copula().orElseThrow(), u, v)).isCloseTo(fit.logLikelihood(), within(1e-6));
    assertThat(fit.aic()).isEqualTo(2 * family.parameters() - 2 * fit.logLikelihood());
    if (family != PairCopulaFamily.STUDENT_T) {
      OneParameterFamily line = OneParameterFamily.valueOf(family.name());
      for (double s = Math.max(0.01, line.lowest()); s < 0.96; s += 0.01) {
        assertThat(sum(line.copula(s).rotated(fit.rotation()), u, v))
            .isLessThanOrEqualTo(fit.logLikelihood() + 1e-7);
      }
    }
  }

  @Test
  void studentTIsThatOfTheRiskStage() {
    PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], PAIRS[1], PairCopulaFamily.STUDENT_T);
    StudentTCopulaFit known = StudentTCopula.fit(PAIRS[0], PAIRS[1]);
    assertThat(fit.parameter().value()).isEqualTo(known.rho());
    assertThat(fit.nu()).isCloseTo(known.nu(), within(1e-12));
    assertThat(fit.logLikelihood()).isEqualTo(known.logLikelihood());
    assertThat(fit.kendallTau()).isEqualTo(known.tau());
    assertThat(fit.lowerTail().value()).isEqualTo(known.tailDependence());
    assertThat(fit.upperTail()).isEqualTo(fit.lowerTail());
  }

  @ParameterizedTest
  @CsvSource({"3, 0.5", "8, -0.3"})
  void errorsOfStudentTAreTheSpreadOverManySamples(int nu, double rho) {
    int samples = 80;
    double[] means = new double[3];
    double[] squares = new double[3];
    double[] errors = new double[3];
    for (int seed = 0; seed < samples; seed++) {
      double[][] pairs = PairSamples.studentT(rho, nu, 1_000, seed);
      PairCopulaFit fit = PairCopulaFitter.fit(pairs[0], pairs[1], PairCopulaFamily.STUDENT_T);
      Estimate[] estimates = {
        fit.parameter(),
        fit.inverseNu(),
        new Estimate(fit.lowerTail().value(), fit.lowerTail().standardError())
      };
      for (int k = 0; k < 3; k++) {
        means[k] += estimates[k].value() / samples;
        squares[k] += estimates[k].value() * estimates[k].value() / samples;
        errors[k] += estimates[k].standardError() / samples;
      }
    }
    for (int k = 0; k < 3; k++) {
      // a spread of 80 samples is known to 8 %
      assertThat(errors[k] / Math.sqrt(squares[k] - means[k] * means[k]))
          .as("figure %s", k)
          .isBetween(0.72, 1.35);
    }
  }

  @Test
  void tailDependenceOfArchimedeanCopulasHasAnError_orIsZeroForSure() {
    double[][] pairs = PairSampler.draw(new ClaytonCopula(2), 3, 0, 1_000);
    PairCopulaFit clayton = PairCopulaFitter.fit(pairs[0], pairs[1], PairCopulaFamily.CLAYTON);
    double theta = clayton.parameter().value();
    assertThat(clayton.lowerTail().value()).isCloseTo(Math.pow(2, -1 / theta), within(1e-14));
    // delta method: the derivative of 2^(-1/theta)
    assertThat(clayton.lowerTail().standardError())
        .isCloseTo(
            clayton.parameter().standardError()
                * Math.pow(2, -1 / theta)
                * Math.log(2)
                / (theta * theta),
            within(1e-8));
    assertThat(clayton.upperTail()).isEqualTo(TailEstimate.certain(0));
    assertThat(Math.abs(clayton.lowerTail().value() - Math.sqrt(0.5)))
        .isLessThan(4 * clayton.lowerTail().standardError());
  }

  @Test
  void choiceFindsTheFamilyAndRotationThatDrewTheSample() {
    assertChosen(new ClaytonCopula(2), PairCopulaFamily.CLAYTON, Rotation.NONE);
    assertChosen(
        new ClaytonCopula(2).rotated(Rotation.BY_270), PairCopulaFamily.CLAYTON, Rotation.BY_270);
    assertChosen(
        new GumbelCopula(2).rotated(Rotation.BY_180), PairCopulaFamily.GUMBEL, Rotation.BY_180);
    assertChosen(new FrankCopula(-8), PairCopulaFamily.FRANK, Rotation.NONE);
    assertChosen(new GaussianCopula(0.7), PairCopulaFamily.GAUSSIAN, Rotation.NONE);
    assertChosen(new StudentTCopula(0.4, 3), PairCopulaFamily.STUDENT_T, Rotation.NONE);
  }

  private static void assertChosen(PairCopula truth, PairCopulaFamily family, Rotation rotation) {
    double[][] pairs = PairSampler.draw(truth, 17, 0, 2_000);
    CopulaChoice choice = CopulaChoice.of(pairs[0], pairs[1]);
    assertThat(choice.best().family()).isEqualTo(family);
    assertThat(choice.best().rotation()).isEqualTo(rotation);
    assertThat(choice.aic()).hasSize(PairCopulaFamily.values().length);
    assertThat(choice.aic().values()).allMatch(aic -> aic >= choice.best().aic());
    assertThat(choice.best())
        .isEqualTo(PairCopulaFitter.fit(pairs[0], pairs[1], choice.best().family()));
  }

  @Test
  void intervalsWidenWithTheirCoverage_andReachInfinityForNu() {
    PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], PAIRS[1], PairCopulaFamily.STUDENT_T);
    assertThat(fit.nuLow(0.9)).isLessThan(fit.nu()).isGreaterThan(fit.nuLow(0.99));
    assertThat(fit.nuHigh(0.9)).isGreaterThan(fit.nu());
    Estimate rho = fit.parameter();
    assertThat(rho.high(0.9) - rho.value())
        .isCloseTo(1.6448536269514722 * rho.standardError(), within(1e-12));
    double[][] gaussian = PairSamples.gaussian(0.5, 500, 4);
    PairCopulaFit light =
        PairCopulaFitter.fit(gaussian[0], gaussian[1], PairCopulaFamily.STUDENT_T);
    assertThat(light.nuHigh(0.9)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> rho.low(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void familiesAreFoundByTheirNames() {
    assertThat(PairCopulaFamily.named("student_t")).isEqualTo(PairCopulaFamily.STUDENT_T);
    assertThat(PairCopulaFamily.named("Clayton")).isEqualTo(PairCopulaFamily.CLAYTON);
    assertThatThrownBy(() -> PairCopulaFamily.named("joe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'joe'")
        .hasMessageContaining("gumbel");
  }

  private static double sum(PairCopula copula, double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += copula.logDensity(u[i], v[i]);
    }
    return sum;
  }
}
