package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolatilityEstimatorTest {

  private static final VolatilityEstimator STUDENT_T =
      VolatilityEstimator.of(Specification.GARCH_T);

  @Test
  void parametersAreRecovered_onAverageOverSimulatedPaths() {
    int paths = 30;
    double[] means = new double[5];
    for (int seed = 0; seed < paths; seed++) {
      GarchFit fit = STUDENT_T.fit(Simulation.garch(seed, 2000, 0.05, 0.06, 0.08, 0.88, 6));
      assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
      double[] estimates = {fit.mu(), fit.omega(), fit.alpha(), fit.beta(), 1 / fit.nu()};
      for (int k = 0; k < means.length; k++) {
        means[k] += estimates[k] / paths;
      }
    }
    // About three standard errors of a mean of 30 estimates, beside the small-sample bias.
    assertThat(means[0]).isCloseTo(0.05, within(0.015));
    assertThat(means[1]).isCloseTo(0.06, within(0.03));
    assertThat(means[2]).isCloseTo(0.08, within(0.015));
    assertThat(means[3]).isCloseTo(0.88, within(0.03));
    assertThat(means[4]).isCloseTo(1 / 6.0, within(0.015));
  }

  @Test
  void fitIsTheSameToTheBit_whenRepeatedOnThisThreadOrOnOthers() {
    double[] window = Simulation.garch(3, 1000, 0.05, 0.06, 0.08, 0.90, 5);
    double[] first = STUDENT_T.fit(window).parameters();
    IntStream.range(0, 8)
        .parallel()
        .mapToObj(i -> STUDENT_T.fit(window).parameters())
        .forEach(again -> assertThat(again).containsExactly(first));
  }

  @Test
  void windowIsNotChanged_byAFit() {
    double[] window = Simulation.garch(4, 600, 0.05, 0.06, 0.08, 0.90, 5);
    double[] before = window.clone();
    STUDENT_T.fit(window);
    assertThat(window).containsExactly(before);
  }

  @Test
  void fitFollowsTheScale_whenReturnsAreMultiplied() {
    double[] window = Simulation.garch(5, 1000, 0.05, 0.06, 0.08, 0.90, 5);
    double[] tripled = Arrays.stream(window).map(x -> 3 * x).toArray();
    GarchFit fit = STUDENT_T.fit(window);
    GarchFit scaled = STUDENT_T.fit(tripled);
    assertThat(scaled.mu()).isCloseTo(3 * fit.mu(), within(1e-7));
    assertThat(scaled.omega()).isCloseTo(9 * fit.omega(), within(1e-7));
    assertThat(scaled.alpha()).isCloseTo(fit.alpha(), within(1e-7));
    assertThat(scaled.nu()).isCloseTo(fit.nu(), within(1e-5));
    assertThat(scaled.logLikelihood())
        .isCloseTo(fit.logLikelihood() - 1000 * Math.log(3), within(1e-7));
  }

  @Test
  void standardErrorsShrinkWithTheRootOfTheSample() {
    double[] path = Simulation.garch(6, 8000, 0.05, 0.10, 0.10, 0.85, 6);
    double[] all = STUDENT_T.fit(path).standardErrors().hessian();
    double[] quarter = STUDENT_T.fit(Arrays.copyOf(path, 2000)).standardErrors().hessian();
    for (int k = 0; k < all.length; k++) {
      assertThat(quarter[k] / all[k]).isBetween(1.2, 3.4);
    }
  }

  @Test
  void fitIsRefused_whenAReturnIsNotFinite() {
    double[] window = Simulation.garch(7, 600, 0, 0.1, 0.1, 0.8, 6);
    window[100] = Double.NaN;
    assertThatThrownBy(() -> STUDENT_T.fit(window))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void statusIsTooShort_below500Returns() {
    double[] path = Simulation.garch(8, 500, 0, 0.1, 0.1, 0.8, 6);
    GarchFit fit = STUDENT_T.fit(Arrays.copyOf(path, 499));
    assertThat(fit.status()).isEqualTo(FitStatus.TOO_SHORT);
    assertThat(fit.parameters()).containsOnly(Double.NaN);
    assertThat(fit.reason()).contains("499");
    assertThat(STUDENT_T.fit(path).status().usable()).isTrue();
    assertThatThrownBy(() -> fit.filter(path)).hasMessageContaining("TOO_SHORT");
  }

  @Test
  void statusIsStale_fromAFifthOfZeroReturnsOn() {
    double[] path = Simulation.garch(9, 1000, 0, 0.1, 0.1, 0.8, 6);
    Arrays.fill(path, 0, 200, 0.0);
    assertThat(STUDENT_T.fit(path).status()).isEqualTo(FitStatus.STALE);
    path[0] = 0.1;
    assertThat(STUDENT_T.fit(path).status()).isNotEqualTo(FitStatus.STALE);
    double[] constant = new double[600];
    Arrays.fill(constant, 0.1);
    assertThat(STUDENT_T.fit(constant).status()).isEqualTo(FitStatus.STALE);
  }

  @Test
  void exponentialWeightsAreTheLastResort_whenNothingConverges() {
    double[] window = Simulation.garch(10, 1000, 0.05, 0.06, 0.08, 0.90, 5);
    GarchFit fit = STUDENT_T.withMaxIterations(0).fit(window);
    assertThat(fit.status()).isEqualTo(FitStatus.FALLBACK_EWMA);
    assertThat(fit.omega()).isZero();
    assertThat(fit.alpha()).isCloseTo(0.06, within(1e-15));
    assertThat(fit.beta()).isEqualTo(0.94);
    assertThat(fit.nu()).isBetween(3.0, 9.0);
    assertThat(fit.mu()).isCloseTo(Arrays.stream(window).average().orElseThrow(), within(1e-12));
    assertThat(fit.filter(window).nextDailyVolatility()).isBetween(0.5, 5.0);
    assertThat(fit.standardErrors().sandwich()).containsOnly(Double.NaN);
  }

  @Test
  void persistenceIsHeld_whenTheFilterWouldNotForgetItsStart() {
    // Independent heavy tails, on which an EGARCH is likeliest where its filter is chaotic.
    double[] window = Simulation.garch(20, 1000, 0.05, 1, 0, 0, 2.5);
    VolatilityEstimator egarch =
        VolatilityEstimator.of(
            new Specification(Egarch.MODEL, Innovation.NORMAL, PreSample.MEAN_SQUARE));
    GarchFit fit = egarch.fit(window);
    assertThat(fit.status()).isEqualTo(FitStatus.FALLBACK_PERSISTENCE);
    assertThat(fit.specification().model()).isEqualTo(Garch.MODEL);
    assertThat(fit.persistence()).isCloseTo(0.98, within(1e-12));
    assertThat(egarch.highestLikelihood(window)).isGreaterThan(fit.logLikelihood() + 10);
    assertThat(fit.reason()).contains("0.98");
  }

  /** Series that no model was made for. */
  enum Oddity {
    OUTLIER,
    WHITE_NOISE,
    NEAR_INTEGRATED,
    LEVEL_SHIFT,
    ALTERNATING,
    TINY,
    HUGE;

    double[] series() {
      Random random = new Random(99);
      double[] noise = DoubleStream.generate(random::nextGaussian).limit(1000).toArray();
      return switch (this) {
        case WHITE_NOISE -> noise;
        case OUTLIER -> changed(noise, t -> t == 500 ? 20 : noise[t]);
        case NEAR_INTEGRATED -> Simulation.garch(1, 1000, 0, 1e-4, 0.05, 0.9499, 5);
        case LEVEL_SHIFT -> changed(noise, t -> t < 500 ? noise[t] : 10 * noise[t]);
        case ALTERNATING -> changed(noise, t -> t % 2 == 0 ? 1 : -1);
        case TINY -> changed(noise, t -> 1e-9 * noise[t]);
        case HUGE -> changed(noise, t -> 1e9 * noise[t]);
      };
    }

    private static double[] changed(double[] noise, IntToDoubleFunction value) {
      return IntStream.range(0, noise.length).mapToDouble(value).toArray();
    }
  }

  @ParameterizedTest
  @EnumSource(Oddity.class)
  void everyFitIsFiniteAndWithinItsBounds_forOddSeries(Oddity oddity) {
    double[] window = oddity.series();
    GarchFit fit = STUDENT_T.fit(window);
    assertThat(fit.status().usable()).isTrue();
    for (double parameter : fit.parameters()) {
      assertThat(parameter).isFinite();
    }
    assertThat(fit.persistence()).isBetween(0.0, VolatilityEstimator.MAX_PERSISTENCE + 1e-12);
    assertThat(fit.nu()).isBetween(2.05 - 1e-12, 100.0 + 1e-12);
    VolatilityPath path = fit.filter(window);
    assertThat(path.nextVariance()).isPositive().isFinite();
    assertThat(Arrays.stream(path.variances())).allMatch(h -> h > 0 && Double.isFinite(h));
  }
}
