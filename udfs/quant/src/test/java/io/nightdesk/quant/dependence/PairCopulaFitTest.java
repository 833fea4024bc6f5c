package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
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
    assertThat(clayton.upperTail()).isEqualTo(new TailEstimate(0, 0));
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

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void perfectDependenceHasItsOwnStatus(PairCopulaFamily family) {
    double[] falling = Arrays.stream(PAIRS[0]).map(value -> -value).toArray();
    PairCopulaFit with = PairCopulaFitter.fit(PAIRS[0], PAIRS[0], family);
    PairCopulaFit against = PairCopulaFitter.fit(PAIRS[0], falling, family);
    assertThat(with.status()).isEqualTo(CopulaFitStatus.PERFECT);
    assertThat(with.copula()).isEmpty();
    assertThat(with.lowerTail()).isEqualTo(new TailEstimate(1, 0));
    assertThat(against.status()).isEqualTo(CopulaFitStatus.PERFECT);
    assertThat(against.upperTail()).isEqualTo(new TailEstimate(0, 0));
    assertThat(CopulaChoice.of(PAIRS[0], falling).best().status())
        .isEqualTo(CopulaFitStatus.PERFECT);
  }

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void almostPerfectDependenceStaysFinite(PairCopulaFamily family) {
    double[] swapped = PAIRS[0].clone();
    swapped[10] = PAIRS[0][11];
    swapped[11] = PAIRS[0][10];
    PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], swapped, family);
    assertThat(fit.logLikelihood()).isFinite().isGreaterThan(500);
    assertThat(fit.lowerTail().value()).isBetween(0.0, 1.0);
    assertThat(fit.upperTail().value()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @EnumSource(PairCopulaFamily.class)
  void tiesAndNoDependenceAreFitted(PairCopulaFamily family) {
    double[] independent = PairSamples.gaussian(0, 500, 99)[1];
    double[] stale = PAIRS[1].clone();
    Arrays.fill(stale, 0, 200, 0);
    for (double[] y : new double[][] {independent, stale}) {
      PairCopulaFit fit = PairCopulaFitter.fit(PAIRS[0], y, family);
      assertThat(fit.status()).isIn(CopulaFitStatus.CONVERGED, CopulaFitStatus.AT_BOUND);
      assertThat(fit.logLikelihood()).isFinite();
      assertThat(fit.parameter().value()).isFinite();
      assertThat(fit.copula()).isPresent();
    }
  }

  @Test
  void aFamilyWithoutRoomForTheDependenceEndsAtItsBound() {
    double[] u = PairSampler.draw(new GaussianCopula(0.9999), 1, 0, 500)[0];
    double[] v = PairSampler.draw(new GaussianCopula(0.9999), 1, 0, 500)[1];
    assertThat(PairCopulaFitter.fit(u, v, PairCopulaFamily.CLAYTON).status())
        .isIn(CopulaFitStatus.CONVERGED, CopulaFitStatus.AT_BOUND);
    double[] antitone = new double[500];
    for (int i = 0; i < 500; i++) {
      antitone[i] = i < 250 ? 499 - i : i - 250;
    }
    double[] rising = new double[500];
    Arrays.setAll(rising, i -> i);
    PairCopulaFit fit = PairCopulaFitter.fit(rising, antitone, PairCopulaFamily.GUMBEL);
    assertThat(fit.logLikelihood()).isFinite();
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
  void intervalsOfTailDependenceStayInTheUnitInterval_aroundTheEstimate() {
    for (double value : new double[] {1e-300, 1e-12, 0.01, 0.2, 0.7, 0.999}) {
      for (double error : new double[] {1e-6, 0.02, 0.5}) {
        TailEstimate tail = new TailEstimate(value, error);
        assertThat(tail.low(0.9)).isBetween(0.0, value).isGreaterThanOrEqualTo(tail.low(0.99));
        assertThat(tail.high(0.9)).isBetween(value, 1.0).isLessThanOrEqualTo(tail.high(0.99));
      }
    }
    // a small error moves the ends as far as the normal approximation
    TailEstimate narrow = new TailEstimate(0.2, 1e-6);
    assertThat(narrow.high(0.9) - 0.2).isCloseTo(1.6448536e-6, Percentage.withPercentage(1e-3));
    assertThat(0.2 - narrow.low(0.9)).isCloseTo(1.6448536e-6, Percentage.withPercentage(1e-3));
    assertThat(new TailEstimate(0, 0).high(0.9)).isZero();
    assertThat(new TailEstimate(1, 0).low(0.9)).isEqualTo(1);
    assertThat(TailEstimate.NONE.low(0.9)).isNaN();
    assertThat(new TailEstimate(0.2, Double.NaN).high(0.9)).isNaN();
    assertThatThrownBy(() -> narrow.low(0)).isInstanceOf(IllegalArgumentException.class);
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

  @Test
  void badInputIsRefused_byName() {
    double[] x = PAIRS[0];
    double[] broken = x.clone();
    broken[7] = Double.NaN;
    assertRefused(x, broken, "y must not hold NaN, has one at 7");
    assertRefused(x, new double[499], "y must have 500 elements, has 499");
  }

  @Test
  void pairsThatSayNothingHaveNoFit_butAReason() {
    assertWithout(PAIRS[0], new double[500], CopulaFitStatus.CONSTANT);
    assertWithout(new double[500], PAIRS[0], CopulaFitStatus.CONSTANT);
    double[] few = Arrays.copyOf(PAIRS[0], 19);
    assertWithout(few, few, CopulaFitStatus.TOO_SHORT);
    assertWithout(new double[0], new double[0], CopulaFitStatus.TOO_SHORT);
  }

  private static void assertWithout(double[] x, double[] y, CopulaFitStatus reason) {
    for (PairCopulaFamily family : PairCopulaFamily.values()) {
      PairCopulaFit fit = PairCopulaFitter.fit(x, y, family);
      assertThat(fit.status()).isEqualTo(reason);
      assertThat(fit.count()).isEqualTo(x.length);
      assertThat(fit.copula()).isEmpty();
      assertThat(
              new double[] {
                fit.parameter().value(),
                fit.nu(),
                fit.nuLow(0.9),
                fit.nuHigh(0.9),
                fit.kendallTau(),
                fit.aic(),
                fit.lowerTail().value(),
                fit.upperTail().standardError()
              })
          .containsOnly(Double.NaN);
    }
    CopulaChoice choice = CopulaChoice.of(x, y);
    assertThat(choice.best().status()).isEqualTo(reason);
    assertThat(choice.aic()).hasSize(5).allSatisfy((family, aic) -> assertThat(aic).isNaN());
  }

  private static void assertRefused(double[] x, double[] y, String message) {
    for (PairCopulaFamily family : PairCopulaFamily.values()) {
      assertThatThrownBy(() -> PairCopulaFitter.fit(x, y, family))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
    assertThatThrownBy(() -> CopulaChoice.of(x, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static double sum(PairCopula copula, double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += copula.logDensity(u[i], v[i]);
    }
    return sum;
  }
}
