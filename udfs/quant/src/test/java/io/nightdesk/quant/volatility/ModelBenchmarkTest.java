package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** GJR and EGARCH against figures published for the DEM/GBP series. */
class ModelBenchmarkTest {

  private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);

  @Test
  void gjrEqualsThePublishedOptimum() throws IOException {
    GarchFit fit = fit(Gjr.MODEL, PreSample.MEAN_SQUARE);
    assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(fit.logLikelihood()).isCloseTo(-1106.1023, within(5e-5));
    assertThat(fit.mu()).isCloseTo(-0.0079045, within(1e-7));
    assertThat(fit.omega()).isCloseTo(0.0112332, within(1e-7));
    assertThat(fit.alpha()).isCloseTo(0.1404966, SIX_DIGITS);
    assertThat(fit.gamma()).isCloseTo(0.0283508, within(1e-7));
    assertThat(fit.beta()).isCloseTo(0.8014413, SIX_DIGITS);
    assertThat(Arrays.stream(fit.standardErrors().sandwich())).allMatch(error -> error > 0);
  }

  @Test
  void egarchReachesThePublishedLikelihood_withCoefficientsNearThoseOfPackages()
      throws IOException {
    GarchFit fit = fit(Egarch.MODEL, PreSample.MEAN_SQUARE);
    assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
    assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(-1101.67617);
    // The published coefficients are of a package that stops earlier.
    Percentage near = Percentage.withPercentage(1.1);
    assertThat(fit.mu()).isCloseTo(-0.01167873487, near);
    assertThat(fit.omega()).isCloseTo(-0.12633933747, near);
    assertThat(fit.gamma()).isCloseTo(-0.03845788444, near);
    assertThat(fit.alpha()).isCloseTo(0.33305592776, near);
    assertThat(fit.beta()).isCloseTo(0.91265373928, near);
    assertThat(Arrays.stream(fit.standardErrors().hessian())).allMatch(error -> error > 0);
  }

  private static GarchFit fit(VolatilityModel model, PreSample preSample) throws IOException {
    return VolatilityEstimator.of(new Specification(model, Innovation.NORMAL, preSample))
        .fit(PublishedSeries.demGbp());
  }
}
