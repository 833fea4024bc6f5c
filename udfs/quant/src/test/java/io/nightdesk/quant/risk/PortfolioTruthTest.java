package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.dependence.JointCopulaFitter;
import io.nightdesk.quant.dependence.ScenarioSampler;
import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Portfolio VaR of weeks, each with a history of its own: GARCH-t margins and a t copula fitted to
 * 1,000 sessions, then scenarios. The truth is GARCH with multivariate t shocks, of which every
 * portfolio is Student t: VaR is known in closed form.
 */
class PortfolioTruthTest {

  private static final int WINDOW = 1000;
  private static final int NU = 6;
  private static final double CORRELATION = 0.35;
  private static final double ALPHA = 0.07;
  private static final double BETA = 0.90;
  private static final double LONG_RUN = 0.001; // small, so that simple and log returns agree
  private static final double LEVEL = 0.99;

  @Test
  void valueAtRiskIsNearTheTruth_onASample() {
    double[] ratios = ratios(6, 6, 8000);
    // One standard deviation of a ratio is 5 %: the volatilities and correlations are estimates.
    assertThat(Arrays.stream(ratios).average().orElseThrow()).isCloseTo(1, within(0.06));
  }

  @Test
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void fortyNamesTakeLessThanAMinute() {
    long start = System.nanoTime();
    double[] ratios = ratios(35, 40, 32_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    double mean = Arrays.stream(ratios).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "40 names, 32,000 scenarios, 35 weeks: %.1f s, VaR over truth %.3f on average, %.3f to"
            + " %.3f%n",
        seconds,
        mean,
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow());
    // Shrunk correlations and the finite sample of residuals cost up to 2 %.
    assertThat(mean).isCloseTo(1, within(0.035));
    assertThat(seconds).isLessThan(60);
  }

  /** VaR over the true one, by week. */
  private static double[] ratios(int weeks, int names, int scenarios) {
    return IntStream.range(0, weeks)
        .parallel()
        .mapToDouble(week -> ratio(new Truth(names, week), week, scenarios))
        .toArray();
  }

  private static double ratio(Truth truth, long seed, int scenarios) {
    int names = truth.returns.length;
    double[][] residuals = new double[names][];
    ScenarioMargin[] margins = new ScenarioMargin[names];
    for (int i = 0; i < names; i++) {
      double[] past = truth.returns[i];
      VolatilityPath path = VolatilityEstimator.of(Specification.GARCH_T).fit(past).filter(past);
      residuals[i] = path.standardisedResiduals();
      double[] sorted = residuals[i].clone();
      Arrays.sort(sorted);
      margins[i] = ScenarioMargin.of(path.nextMean(), path.nextDailyVolatility(), sorted);
    }
    double[] weights = new double[names];
    Arrays.fill(weights, 1.0 / names);
    ScenarioSampler sampler = JointCopulaFitter.studentT(residuals).copula().sampler(seed);
    PortfolioScenarios portfolio = PortfolioScenarios.of(weights, margins, scenarios, 0.95);
    double[][] uniforms = new double[names][scenarios];
    sampler.fill(0, uniforms);
    PortfolioRisk risk = portfolio.losses(0, uniforms).at(LEVEL);
    assertThat(Arrays.stream(risk.componentValueAtRisk()).sum())
        .isCloseTo(risk.total().valueAtRisk(), within(1e-14));
    return risk.total().valueAtRisk() / truth.valueAtRisk(weights);
  }

  /** Returns in percent, [name][session], and the variances of the session after; the mean is 0. */
  private static final class Truth {

    final double[][] returns;
    final double[] variances;

    Truth(int names, long seed) {
      returns = new double[names][WINDOW];
      variances = new double[names];
      Arrays.fill(variances, LONG_RUN);
      CounterStream stream = CounterStream.of(seed, 61);
      for (int t = -300; t < WINDOW; t++) {
        double squares = 0;
        for (int k = 0; k < NU; k++) {
          double z = stream.gaussian();
          squares += z * z;
        }
        double factor = Math.sqrt((NU - 2) / squares);
        double common = Math.sqrt(CORRELATION) * stream.gaussian();
        for (int i = 0; i < names; i++) {
          double shock = factor * (common + Math.sqrt(1 - CORRELATION) * stream.gaussian());
          double residual = Math.sqrt(variances[i]) * shock;
          if (t >= 0) {
            returns[i][t] = residual;
          }
          variances[i] =
              LONG_RUN * (1 - ALPHA - BETA) + ALPHA * residual * residual + BETA * variances[i];
        }
      }
    }

    double valueAtRisk(double[] weights) {
      double variance = 0;
      for (int i = 0; i < weights.length; i++) {
        for (int j = 0; j < weights.length; j++) {
          double correlation = i == j ? 1 : CORRELATION;
          variance +=
              weights[i] * weights[j] * correlation * Math.sqrt(variances[i] * variances[j]);
        }
      }
      return TailLoss.studentT(LEVEL, NU).valueAtRisk() * Math.sqrt(variance) / 100;
    }
  }
}
