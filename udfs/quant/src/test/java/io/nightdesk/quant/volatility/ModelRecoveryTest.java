package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRecoveryTest {

  private static final int PATHS = 20;

  /** Specification, true parameters and how far the mean of 20 estimates may lie from them. */
  static Stream<Arguments> truths() {
    return Stream.of(
        Arguments.of(
            specification(Mean.CONSTANT, Gjr.MODEL, Innovation.STUDENT_T),
            new double[] {0.05, 0.05, 0.03, 0.10, 0.88, 6},
            new double[] {0.02, 0.03, 0.015, 0.03, 0.03, 1.2}),
        Arguments.of(
            specification(Mean.ZERO, Gjr.MODEL, Innovation.SKEWED_T),
            new double[] {0.05, 0.03, 0.10, 0.88, 7, -0.15},
            new double[] {0.03, 0.015, 0.03, 0.03, 1.5, 0.03}),
        Arguments.of(
            specification(Mean.CONSTANT, Egarch.MODEL, Innovation.NORMAL),
            new double[] {0.05, 0.02, 0.15, -0.08, 0.95},
            new double[] {0.02, 0.015, 0.03, 0.02, 0.02}),
        Arguments.of(
            specification(Mean.CONSTANT, Egarch.MODEL, Innovation.SKEWED_T),
            new double[] {0.05, 0.02, 0.15, -0.08, 0.95, 7, -0.15},
            new double[] {0.02, 0.015, 0.03, 0.02, 0.02, 1.5, 0.03}),
        Arguments.of(
            specification(Mean.AUTOREGRESSIVE, Garch.MODEL, Innovation.STUDENT_T),
            new double[] {0.05, 0.2, 0.06, 0.08, 0.88, 6},
            new double[] {0.02, 0.02, 0.03, 0.015, 0.03, 1.2}));
  }

  private static Specification specification(
      Mean mean, VolatilityModel model, Innovation innovation) {
    return new Specification(mean, model, innovation, PreSample.MEAN_SQUARE);
  }

  @ParameterizedTest
  @MethodSource("truths")
  void parametersAreRecovered_onAverageOverSimulatedPaths(
      Specification specification, double[] truth, double[] tolerance) {
    double[] means = new double[truth.length];
    for (int seed = 0; seed < PATHS; seed++) {
      double[] path = SimulatedPath.of(specification, truth, 2000, seed);
      GarchFit fit = VolatilityEstimator.of(specification).fit(path);
      assertThat(fit.status().optimum()).as(fit.reason()).isTrue();
      for (int k = 0; k < means.length; k++) {
        means[k] += fit.parameters()[k] / PATHS;
      }
    }
    for (int k = 0; k < means.length; k++) {
      assertThat(means[k])
          .as(specification.parameterNames().get(k))
          .isCloseTo(truth[k], within(tolerance[k]));
    }
  }

  @ParameterizedTest
  @MethodSource("truths")
  void standardErrorsOfAllKindsAreAlike_whenTheModelIsTrue(
      Specification specification, double[] truth, double[] tolerance) {
    double[] path = SimulatedPath.of(specification, truth, 8000, 77);
    StandardErrors errors = VolatilityEstimator.of(specification).fit(path).standardErrors();
    assertThat(errors.hessian()).hasSameSizeAs(tolerance);
    for (int k = 0; k < truth.length; k++) {
      String name = specification.parameterNames().get(k);
      assertThat(errors.outerProduct()[k] / errors.hessian()[k]).as(name).isBetween(0.6, 1.6);
      assertThat(errors.sandwich()[k] / errors.hessian()[k]).as(name).isBetween(0.6, 1.6);
    }
  }

  @Test
  void richerModelNeverLosesLikelihood_whenItContainsTheSimpler() {
    double[] path = Simulation.garch(5, 1000, 0.05, 0.06, 0.08, 0.90, 6);
    double simple = likelihood(path, Mean.CONSTANT, Garch.MODEL, Innovation.STUDENT_T);
    assertThat(likelihood(path, Mean.CONSTANT, Gjr.MODEL, Innovation.STUDENT_T))
        .isGreaterThanOrEqualTo(simple - 1e-7);
    assertThat(likelihood(path, Mean.CONSTANT, Garch.MODEL, Innovation.SKEWED_T))
        .isGreaterThanOrEqualTo(simple - 1e-7);
    assertThat(likelihood(path, Mean.AUTOREGRESSIVE, Garch.MODEL, Innovation.STUDENT_T))
        .isGreaterThanOrEqualTo(simple - 0.05); // its pre-sample variance differs a little
    assertThat(likelihood(path, Mean.ZERO, Garch.MODEL, Innovation.STUDENT_T))
        .isLessThanOrEqualTo(simple);
  }

  @ParameterizedTest
  @MethodSource("truths")
  void fitFollowsTheScale_whenReturnsAreMultiplied(
      Specification specification, double[] truth, double[] tolerance) {
    double[] path = SimulatedPath.of(specification, truth, 1000, 3);
    VolatilityEstimator estimator = VolatilityEstimator.of(specification);
    GarchFit fit = estimator.fit(path);
    GarchFit scaled = estimator.fit(Arrays.stream(path).map(x -> 1e-3 * x).toArray());
    assertThat(tolerance).hasSameSizeAs(fit.parameters());
    assertThat(scaled.logLikelihood())
        .isCloseTo(fit.logLikelihood() + 1000 * Math.log(1e3), within(1e-5));
    assertThat(scaled.beta()).isCloseTo(fit.beta(), within(1e-5));
    assertThat(scaled.alpha()).isCloseTo(fit.alpha(), within(1e-5));
  }

  @Test
  void accessorsNameWhatAModelHas_andTheNeutralValueOtherwise() {
    double[] path = Simulation.garch(5, 1000, 0.05, 0.06, 0.08, 0.90, 6);
    GarchFit plain = VolatilityEstimator.of(Specification.GARCH_NORMAL).fit(path);
    assertThat(plain.gamma()).isZero();
    assertThat(plain.lambda()).isZero();
    assertThat(plain.phi()).isZero();
    assertThat(plain.nu()).isInfinite();
    Specification rich = specification(Mean.AUTOREGRESSIVE, Egarch.MODEL, Innovation.SKEWED_T);
    GarchFit fit = VolatilityEstimator.of(rich).fit(path);
    assertThat(rich.name()).isEqualTo("AR-EGARCH-skewt");
    assertThat(rich.parameterNames())
        .containsExactly("mu", "phi", "omega", "alpha", "gamma", "beta", "nu", "lambda");
    double[] named = {
      fit.mu(), fit.phi(), fit.omega(), fit.alpha(), fit.gamma(), fit.beta(), fit.nu(), fit.lambda()
    };
    assertThat(named).containsExactly(fit.parameters());
    assertThat(fit.longRunVariance()).isPositive();
    GarchFit zero = VolatilityEstimator.of(rich.withMean(Mean.ZERO)).fit(path);
    assertThat(zero.mu()).isZero();
    assertThat(zero.filter(path).nextMean()).isZero();
  }

  private static double likelihood(
      double[] path, Mean mean, VolatilityModel model, Innovation innovation) {
    return VolatilityEstimator.of(specification(mean, model, innovation)).fit(path).logLikelihood();
  }
}
