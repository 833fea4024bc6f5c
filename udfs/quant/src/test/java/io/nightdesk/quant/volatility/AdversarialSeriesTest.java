package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.quant.random.CounterStream;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series that no model was made for: a status each, no exception, no number that is none. */
class AdversarialSeriesTest {

  enum Oddity {
    CONSTANT,
    THIRTY_POINTS,
    OUTLIER,
    WHITE_NOISE,
    INTEGRATED,
    ZEROS,
    MOSTLY_ZEROS,
    TINY,
    HUGE,
    EXPLODING,
    ALTERNATING,
    TREND;

    double[] series(long seed) {
      CounterStream stream = CounterStream.of(seed, ordinal());
      double[] noise = IntStream.range(0, 1000).mapToDouble(t -> stream.gaussian()).toArray();
      return switch (this) {
        case CONSTANT -> changed(t -> 0.1);
        case THIRTY_POINTS -> Arrays.copyOf(noise, 30);
        case OUTLIER -> changed(t -> t == 500 ? 20 : noise[t]);
        case WHITE_NOISE -> noise;
        case INTEGRATED -> integrated(noise);
        case ZEROS -> new double[1000];
        case MOSTLY_ZEROS -> changed(t -> t % 6 == 0 ? 0 : noise[t]);
        case TINY -> changed(t -> 1e-9 * noise[t]);
        case HUGE -> changed(t -> 1e9 * noise[t]);
        case EXPLODING -> changed(t -> Math.exp(0.02 * t) * noise[t]);
        case ALTERNATING -> changed(t -> t % 2 == 0 ? 1 : -1);
        case TREND -> changed(t -> 0.001 * t);
      };
    }

    private static double[] changed(IntToDoubleFunction value) {
      return IntStream.range(0, 1000).mapToDouble(value).toArray();
    }

    private static double[] integrated(double[] noise) {
      double[] sum = noise.clone();
      Arrays.parallelPrefix(sum, Double::sum);
      return sum;
    }
  }

  @ParameterizedTest
  @EnumSource(Oddity.class)
  void everyFitHasAStatusAndFiniteFigures_forOddSeries(Oddity oddity) {
    AllSpecifications.with(PreSample.MEAN_SQUARE)
        .forEach(specification -> examine(specification, oddity.series(1)));
  }

  @ParameterizedTest
  @EnumSource(Oddity.class)
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void everyFitHasAStatusAndFiniteFigures_forManyOddSeries(Oddity oddity) {
    for (int seed = 2; seed < 34; seed++) {
      double[] series = oddity.series(seed);
      AllSpecifications.all().forEach(specification -> examine(specification, series));
    }
  }

  @ParameterizedTest
  @EnumSource(Innovation.class)
  void fitIsRefused_whenAReturnIsNotANumber(Innovation innovation) {
    double[] series = Oddity.WHITE_NOISE.series(1);
    series[400] = Double.NaN;
    for (VolatilityModel model : AllSpecifications.MODELS) {
      VolatilityEstimator estimator =
          VolatilityEstimator.of(new Specification(model, innovation, PreSample.MEAN_SQUARE));
      assertThatThrownBy(() -> estimator.fit(series))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("NaN");
    }
  }

  private static void examine(Specification specification, double[] series) {
    GarchFit fit = VolatilityEstimator.of(specification).fit(series);
    assertThat(fit.status()).isNotNull();
    if (!fit.status().usable()) {
      assertThat(fit.reason()).isNotEmpty();
      return;
    }
    assertThat(Arrays.stream(fit.parameters())).as(specification.name()).allMatch(Double::isFinite);
    assertThat(fit.logLikelihood()).as(specification.name()).isFinite();
    assertThat(fit.persistence()).isBetween(0.0, 1.0);
    VolatilityPath path = fit.filter(series);
    assertThat(path.nextVariance()).as(specification.name()).isPositive().isFinite();
    assertThat(path.nextMean()).isFinite();
    assertThat(Arrays.stream(path.variances())).allMatch(h -> h > 0 && Double.isFinite(h));
    assertThat(Arrays.stream(path.standardisedResiduals())).allMatch(Double::isFinite);
    if (specification.model() instanceof LinearModel) {
      assertThat(Arrays.stream(path.forecast(21).variances()))
          .allMatch(h -> h > 0 && Double.isFinite(h));
    }
  }
}
