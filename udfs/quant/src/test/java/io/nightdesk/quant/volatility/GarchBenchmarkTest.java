package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * GARCH(1,1) against the benchmark of Fiorentini, Calzolari and Panattoni (1996) as used by
 * McCullough and Renfro (1999), and against packages under other conventions.
 */
class GarchBenchmarkTest {

  private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);
  private static final Percentage FIVE_DIGITS = Percentage.withPercentage(1e-3);

  @Test
  void coefficientsAndLikelihoodEqualTheBenchmark() throws IOException {
    double[] returns = PublishedSeries.demGbp();
    assertThat(returns).hasSize(1974);
    GarchFit fit = VolatilityEstimator.of(Specification.GARCH_NORMAL).fit(returns);
    assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(fit.mu()).isCloseTo(-0.006190413, SIX_DIGITS);
    assertThat(fit.omega()).isCloseTo(0.010761397, SIX_DIGITS);
    assertThat(fit.alpha()).isCloseTo(0.153134067, SIX_DIGITS);
    assertThat(fit.beta()).isCloseTo(0.805973672, SIX_DIGITS);
    assertThat(fit.logLikelihood()).isCloseTo(-1106.607881, within(1e-6));
    assertThat(fit.aic()).isCloseTo(8 + 2 * 1106.607881, within(1e-5));
    assertThat(fit.bic()).isCloseTo(4 * Math.log(1974) + 2 * 1106.607881, within(1e-5));
    assertThat(fit.gradientNorm()).isLessThan(1e-9);
  }

  @Test
  void standardErrorsOfThreeKindsEqualTheBenchmark() throws IOException {
    StandardErrors errors =
        VolatilityEstimator.of(Specification.GARCH_NORMAL)
            .fit(PublishedSeries.demGbp())
            .standardErrors();
    assertClose(errors.hessian(), 0.00846212, 0.00285271, 0.0265228, 0.0335527);
    assertClose(errors.outerProduct(), 0.00843359, 0.00132298, 0.0139737, 0.0165604);
    assertClose(errors.sandwich(), 0.00918935, 0.00649319, 0.0535317, 0.0724614);
  }

  @Test
  void volatilityForecastsEqualTheBenchmark() throws IOException {
    double[] returns = PublishedSeries.demGbp();
    VolatilityForecast forecast =
        VolatilityEstimator.of(Specification.GARCH_NORMAL)
            .fit(returns)
            .filter(returns)
            .forecast(15);
    int[] sessions = {1, 2, 3, 4, 5, 10, 15};
    double[] published = {
      0.3833961, 0.3895421, 0.3953471, 0.4008357, 0.4060302, 0.4282311, 0.4454367
    };
    for (int i = 0; i < sessions.length; i++) {
      // The published figures follow from coefficients of six digits.
      assertThat(forecast.dailyVolatility(sessions[i])).isCloseTo(published[i], within(2e-7));
    }
  }

  @Test
  void archTestOfTheRawSeriesEqualsTheBenchmark() throws IOException {
    ArchTest test = ArchTest.of(PublishedSeries.demGbp());
    assertThat(test.statistic()).isCloseTo(98.1211, within(5e-5));
    assertThat(test.probability()).isLessThan(1e-20);
  }

  @Test
  void exponentialBackcastGivesItsOwnFigures() throws IOException {
    Specification backcast =
        new Specification(Garch.MODEL, Innovation.NORMAL, PreSample.EXPONENTIAL_BACKCAST);
    GarchFit fit = VolatilityEstimator.of(backcast).fit(PublishedSeries.demGbp());
    // The published figures are a package's, whose optimiser stops a little early.
    assertThat(fit.mu()).isCloseTo(-0.006076, within(2e-6));
    assertThat(fit.omega()).isCloseTo(0.009915, within(2e-6));
    assertThat(fit.alpha()).isCloseTo(0.145480, within(1e-5));
    assertThat(fit.beta()).isCloseTo(0.816840, within(1e-5));
    assertThat(fit.logLikelihood()).isCloseTo(-1104.521, within(1e-3));
  }

  @Test
  void studentTEqualsThePublishedOptimum_whenPersistenceIsNotBounded() throws IOException {
    GarchFit fit =
        VolatilityEstimator.of(Specification.GARCH_T)
            .withMaxPersistence(1.5)
            .fit(PublishedSeries.demGbp());
    assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(fit.logLikelihood()).isCloseTo(-989.408349, within(1e-6));
    assertThat(fit.mu()).isCloseTo(0.0022487, within(1e-7));
    assertThat(fit.omega()).isCloseTo(0.0023190, within(1e-7));
    assertThat(fit.alpha()).isCloseTo(0.1244379, SIX_DIGITS);
    assertThat(fit.beta()).isCloseTo(0.8846533, SIX_DIGITS);
    assertThat(fit.nu()).isCloseTo(4.118427, SIX_DIGITS);
    assertThat(fit.persistence()).isCloseTo(1.0091, within(5e-5));
  }

  @Test
  void studentTStopsAtTheStationarityBound_whenItIsBounded() throws IOException {
    GarchFit fit = VolatilityEstimator.of(Specification.GARCH_T).fit(PublishedSeries.demGbp());
    assertThat(fit.status()).isEqualTo(FitStatus.AT_BOUND);
    assertThat(fit.persistence()).isCloseTo(VolatilityEstimator.MAX_PERSISTENCE, within(1e-12));
    assertThat(fit.logLikelihood()).isBetween(-990.0, -989.408349);
    assertThat(fit.standardErrors().hessian()).containsOnly(Double.NaN);
    assertThat(fit.reason()).isNotEmpty();
  }

  private static void assertClose(double[] actual, double... expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], FIVE_DIGITS);
    }
  }
}
