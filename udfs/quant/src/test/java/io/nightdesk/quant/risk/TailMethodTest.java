package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.Mean;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TailMethodTest {

  private static final double[] LEVELS = {0.91, 0.95, 0.975, 0.99, 0.995};
  private static final double[] GARCH = Samples.garch(3, 1000, 0.08, 0.90, 5);

  @ParameterizedTest
  @EnumSource(TailMethod.class)
  void esIsNotBelowVar_andBothRiseWithTheLevel(TailMethod method) {
    TailRisk tail = method.fit(GARCH);
    double valueAtRisk = Double.NEGATIVE_INFINITY;
    double shortfall = Double.NEGATIVE_INFINITY;
    for (double level : LEVELS) {
      TailLoss loss = tail.at(level);
      assertThat(loss.level()).isEqualTo(level);
      assertThat(loss.expectedShortfall()).isGreaterThan(loss.valueAtRisk());
      assertThat(loss.valueAtRisk()).isGreaterThan(valueAtRisk);
      assertThat(loss.expectedShortfall()).isGreaterThan(shortfall);
      valueAtRisk = loss.valueAtRisk();
      shortfall = loss.expectedShortfall();
    }
    // The long-run standard deviation is 1.5 %.
    assertThat(tail.at(0.99).valueAtRisk()).isBetween(1.5, 12.0);
  }

  @ParameterizedTest
  @EnumSource(TailMethod.class)
  void lossesFollowTheScaleOfTheReturns(TailMethod method) {
    TailLoss loss = method.fit(GARCH).at(0.99);
    TailLoss inDecimals = method.fit(Samples.times(0.01, GARCH)).at(0.99);
    assertThat(100 * inDecimals.valueAtRisk()).isCloseTo(loss.valueAtRisk(), within(1e-6));
    assertThat(100 * inDecimals.expectedShortfall())
        .isCloseTo(loss.expectedShortfall(), within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(
      value = TailMethod.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "EWMA_NORMAL") // its mean is 0 by definition
  void lossesFallByWhatIsAddedToTheReturns(TailMethod method) {
    TailLoss loss = method.fit(GARCH).at(0.975);
    TailLoss shifted = method.fit(Samples.plus(0.25, GARCH)).at(0.975);
    assertThat(shifted.valueAtRisk()).isCloseTo(loss.valueAtRisk() - 0.25, within(1e-6));
    assertThat(shifted.expectedShortfall())
        .isCloseTo(loss.expectedShortfall() - 0.25, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(TailMethod.class)
  void methodIsFoundByItsName(TailMethod method) {
    assertThat(TailMethod.named(method.label())).isEqualTo(method);
    assertThat(TailMethod.named(method.name())).isEqualTo(method);
    assertThat(method.label()).isLowerCase();
  }

  @Test
  void unknownMethodIsRefused_withAllThatAreKnown() {
    assertThatThrownBy(() -> TailMethod.named("delta"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'delta'")
        .hasMessageContaining("peaks_over_threshold");
  }

  @ParameterizedTest
  @EnumSource(TailMethod.class)
  void badReturnsAreRefused(TailMethod method) {
    double[] broken = GARCH.clone();
    broken[17] = Double.NaN;
    assertThatThrownBy(() -> method.fit(broken)).hasMessageContaining("NaN");
    broken[17] = Double.NEGATIVE_INFINITY;
    assertThatThrownBy(() -> method.fit(broken)).hasMessageContaining("-Infinity");
    assertThatThrownBy(() -> method.fit(Arrays.copyOf(GARCH, 99)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("99");
    double[] constant = new double[600];
    Arrays.fill(constant, 0.3);
    assertThatThrownBy(() -> method.fit(constant))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(".*(vary|varies).*");
    double[] stale = Arrays.copyOf(GARCH, 600);
    Arrays.fill(stale, 0, 120, 0);
    assertThatThrownBy(() -> method.fit(stale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("120 of 600");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.05, 0, -1, 1, 1.5, Double.NaN})
  void levelsThatAreNoLevelsAreRefused(double level) {
    for (TailMethod method : TailMethod.values()) {
      TailRisk tail = method.fit(GARCH);
      assertThatThrownBy(() -> tail.at(level))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("level");
    }
  }

  @Test
  void parametricTailsEqualTheirFeature_whenTheyComeFromAFit() {
    GarchFit fit = VolatilityEstimator.of(Specification.GARCH_T).fit(GARCH);
    RiskFeatures features = RiskFeatures.of(fit, GARCH);
    TailRisk tail = TailMethod.GARCH_T.fit(GARCH);
    assertThat(tail.at(0.99).valueAtRisk() / 100)
        .isCloseTo(features.valueAtRisk99(), within(1e-15));
    assertThat(tail.at(0.95).expectedShortfall() / 100)
        .isCloseTo(features.expectedShortfall95(), within(1e-15));
  }

  @Test
  void meanAndSkewnessOfTheModelAreUsed() {
    Specification specification =
        new Specification(
            Mean.AUTOREGRESSIVE, Garch.MODEL, Innovation.SKEWED_T, PreSample.MEAN_SQUARE);
    GarchFit fit = VolatilityEstimator.of(specification).fit(GARCH);
    VolatilityPath path = fit.filter(GARCH);
    TailLoss loss = ParametricTail.of(path).at(0.99);
    double quantile = fit.law().quantile(1 - 0.99);
    assertThat(loss.valueAtRisk())
        .isCloseTo(-path.nextMean() - path.nextDailyVolatility() * quantile, within(1e-9));
    assertThat(path.nextMean()).isCloseTo(fit.mu() + fit.phi() * GARCH[999], within(1e-12));
  }

  @Test
  void filteredTailIsTheSampleOfResiduals_movedAndScaled() {
    VolatilityPath path = VolatilityEstimator.of(Specification.GARCH_T).fit(GARCH).filter(GARCH);
    TailLoss residuals = TailLoss.ofSample(0.975, path.standardisedResiduals());
    assertThat(HistoricalTail.filtered(path).at(0.975))
        .isEqualTo(residuals.scaled(path.nextMean(), path.nextDailyVolatility()));
    assertThat(HistoricalTail.of(GARCH).at(0.975)).isEqualTo(TailLoss.ofSample(0.975, GARCH));
  }

  @Test
  void historicalTailNeedsOneWholeLossBeyondTheLevel() {
    TailRisk tail = HistoricalTail.of(Arrays.copyOf(GARCH, 100));
    assertThat(tail.at(0.99).valueAtRisk()).isFinite();
    assertThatThrownBy(() -> tail.at(0.995)).hasMessageContaining("at least 200");
  }

  @Test
  void exponentialWeightsAreThoseOfThePaper() {
    double[] returns = new double[100];
    Arrays.fill(returns, 1);
    returns[0] = -1;
    returns[99] = 3;
    double weights = (1 - Math.pow(0.94, 100)) / 0.06;
    double expected = Math.sqrt((weights - 1 + 9) / weights);
    ParametricTail tail = ParametricTail.exponentiallyWeighted(returns);
    assertThat(tail.volatility()).isCloseTo(expected, within(1e-12));
    assertThat(tail.mean()).isZero();
    assertThat(tail.nu()).isInfinite();
  }
}
