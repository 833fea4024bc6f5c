package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HorizonReturnsTest {

  private static final int PATHS = 40_000;
  private static final double[] RETURNS = Simulation.garch(21, 800, 0.05, 0.06, 0.08, 0.90, 6);

  private static VolatilityPath path(Mean mean, VolatilityModel model, double... parameters) {
    Innovation innovation = Innovation.SKEWED_T;
    return new Specification(mean, model, innovation, PreSample.MEAN_SQUARE)
        .filter(parameters, RETURNS);
  }

  @Test
  void oneSessionAheadFollowsTheLaw() {
    VolatilityPath path = path(Mean.CONSTANT, Gjr.MODEL, 0.05, 0.06, 0.04, 0.08, 0.88, 8, -0.2);
    HorizonReturns returns = path.simulate(1, PATHS, 9);
    ShockLaw law = new SkewedTLaw(8, -0.2);
    double[] probabilities = {0.01, 0.05, 0.5, 0.95};
    double[] quantiles = returns.quantiles(probabilities);
    for (int i = 0; i < quantiles.length; i++) {
      double z = (quantiles[i] - 0.05) / path.nextDailyVolatility();
      // Four standard errors of the probability.
      double error = 4 * Math.sqrt(probabilities[i] * (1 - probabilities[i]) / PATHS);
      assertThat(law.probability(z)).isCloseTo(probabilities[i], within(error));
    }
  }

  @ParameterizedTest
  @EnumSource(Mean.class)
  void varianceOfTheSumEqualsTheForecast_whenTheModelHasAClosedForm(Mean mean) {
    double[] parameters =
        switch (mean) {
          case ZERO -> new double[] {0.06, 0.04, 0.08, 0.86, 8, -0.2};
          case CONSTANT -> new double[] {0.05, 0.06, 0.04, 0.08, 0.86, 8, -0.2};
          case AUTOREGRESSIVE -> new double[] {0.05, 0.3, 0.06, 0.04, 0.08, 0.86, 8, -0.2};
        };
    VolatilityPath path = path(mean, Gjr.MODEL, parameters);
    HorizonReturns returns = path.simulate(10, PATHS, 4);
    double average = returns.mean();
    double square =
        Arrays.stream(returns.returns())
            .map(x -> (x - average) * (x - average))
            .average()
            .orElseThrow();
    double expected = path.forecast(10).horizonVolatility(10);
    assertThat(Math.sqrt(square)).isCloseTo(expected, within(0.03 * expected));
  }

  @Test
  void egarchForecastIsExactForTheNextSession_andItsMeanSimulatedAfterwards() {
    Specification normal =
        new Specification(Egarch.MODEL, Innovation.NORMAL, PreSample.MEAN_SQUARE);
    double[] parameters = {0.05, 0.02, 0.15, -0.08, 0.95};
    VolatilityPath path = normal.filter(parameters, RETURNS);
    double[] variances = path.forecast(2).variances();
    assertThat(variances[0]).isEqualTo(path.nextVariance());
    // E exp(a |z| + g z) of a normal z, in closed form.
    ShockLaw law = new NormalLaw();
    double up = 0.15 - 0.08;
    double down = 0.15 + 0.08;
    double moment =
        Math.exp(up * up / 2) * law.probability(up)
            + Math.exp(down * down / 2) * law.probability(down);
    double closed =
        Math.exp(0.02 - 0.15 * Math.sqrt(2 / Math.PI))
            * Math.pow(path.nextVariance(), 0.95)
            * moment;
    // The standard deviation of the factor is about 0.12, so 10,000 paths leave 0.5 %.
    assertThat(variances[1]).isCloseTo(closed, within(0.005 * closed));
    assertThat(path.forecast(21).variances()).startsWith(variances);
  }

  @Test
  void pathsAreTheSame_whateverTheirNumberAndHowOftenTheyAreDrawn() {
    VolatilityPath path = path(Mean.CONSTANT, Garch.MODEL, 0.05, 0.06, 0.08, 0.88, 8, 0.1);
    double[] few = path.simulate(5, 10, 3).returns();
    double[] many = path.simulate(5, 100, 3).returns();
    assertThat(Arrays.copyOf(many, 10)).containsExactly(few);
    assertThat(path.simulate(5, 10, 4).returns()).isNotEqualTo(few);
  }

  @Test
  void quantilesAreInterpolatedBetweenOrderStatistics() {
    HorizonReturns returns = new HorizonReturns(1, new double[] {4, 1, 3, 2, 0});
    assertThat(returns.quantiles(0.5, 0.25, 0.9)).containsExactly(2, 1, 3.6);
    assertThat(returns.mean()).isEqualTo(2);
  }

  @Test
  void impossibleHorizonsAreRefused() {
    VolatilityPath path = path(Mean.CONSTANT, Garch.MODEL, 0.05, 0.06, 0.08, 0.88, 8, 0.1);
    assertThatThrownBy(() -> path.simulate(0, 10, 1)).hasMessageContaining("horizon");
    assertThatThrownBy(() -> path.simulate(1, 0, 1)).hasMessageContaining("path");
    assertThatThrownBy(() -> path.forecast(0)).hasMessageContaining("at least 1 session");
    assertThatThrownBy(() -> path.simulate(1, 5, 1).quantiles(1)).hasMessageContaining("prob");
  }
}
