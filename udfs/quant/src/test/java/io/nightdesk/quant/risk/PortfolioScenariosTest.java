package io.nightdesk.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioScenariosTest {

  private static final double[] WEIGHTS = {0.5, 0.3, -0.2, 0.4};
  private static final double[] VOLATILITIES = {0.01, 0.02, 0.015, 0.03};
  private static final double CORRELATION = 0.4;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.975, 0.99})
  void riskEqualsTheClosedForm_whenReturnsAreJointlyNormal(double level) {
    int scenarios = 200_000;
    PortfolioRisk risk =
        PortfolioScenarios.of(WEIGHTS, normalMargins(20_000), scenarios, 0.95)
            .losses(0, uniforms(1, 0, scenarios))
            .at(level);
    TailLoss unit = TailLoss.normal(level);
    double[] slopes = new double[WEIGHTS.length];
    double variance = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      for (int j = 0; j < WEIGHTS.length; j++) {
        slopes[i] += (i == j ? 1 : CORRELATION) * VOLATILITIES[i] * VOLATILITIES[j] * WEIGHTS[j];
      }
      variance += WEIGHTS[i] * slopes[i];
    }
    double deviation = Math.sqrt(variance);
    // 2,000 scenarios beyond 99 %: one standard error of VaR is 0.8 %, of a component more.
    assertThat(risk.total().valueAtRisk() / (unit.valueAtRisk() * deviation))
        .isCloseTo(1, within(0.02));
    assertThat(risk.total().expectedShortfall() / (unit.expectedShortfall() * deviation))
        .isCloseTo(1, within(0.02));
    for (int i = 0; i < WEIGHTS.length; i++) {
      double share = WEIGHTS[i] * slopes[i] / deviation;
      assertThat(risk.componentValueAtRisk()[i])
          .isCloseTo(share * unit.valueAtRisk(), within(0.03 * deviation * unit.valueAtRisk()));
      assertThat(risk.componentExpectedShortfall()[i])
          .isCloseTo(
              share * unit.expectedShortfall(), within(0.03 * deviation * unit.valueAtRisk()));
    }
  }

  @Test
  void componentsAddUpToTheTotal() {
    PortfolioScenarios portfolio = PortfolioScenarios.of(WEIGHTS, margins(), 3217, 0.90);
    for (int seed = 0; seed < 20; seed++) {
      ScenarioLosses losses = portfolio.losses(0, uniforms(seed, 0, 3217));
      for (double level : new double[] {0.90, 0.95, 0.9871, 0.99}) {
        PortfolioRisk risk = losses.at(level);
        assertThat(Arrays.stream(risk.componentValueAtRisk()).sum())
            .isCloseTo(risk.total().valueAtRisk(), within(1e-14));
        assertThat(Arrays.stream(risk.componentExpectedShortfall()).sum())
            .isCloseTo(risk.total().expectedShortfall(), within(1e-14));
      }
    }
  }

  @Test
  void totalEqualsThatOfTheSample() {
    int scenarios = 3217;
    ScenarioMargin[] margins = margins();
    double[][] uniforms = uniforms(4, 0, scenarios);
    double[] returns = new double[scenarios];
    for (int s = 0; s < scenarios; s++) {
      double loss = 0;
      for (int i = 0; i < WEIGHTS.length; i++) {
        loss += -WEIGHTS[i] * margins[i].simpleReturn(uniforms[i][s]);
      }
      returns[s] = -loss;
    }
    ScenarioLosses losses =
        PortfolioScenarios.of(WEIGHTS, margins, scenarios, 0.90).losses(0, uniforms);
    for (double level : new double[] {0.90, 0.975, 0.99}) {
      assertThat(losses.at(level).total()).isEqualTo(TailLoss.ofSample(level, returns));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 1000})
  void riskIsTheSameToTheBit_inAnyPartitionAndOrder(int blocks) throws Exception {
    int scenarios = 4000;
    PortfolioScenarios portfolio = PortfolioScenarios.of(WEIGHTS, margins(), scenarios, 0.95);
    PortfolioRisk whole = portfolio.losses(0, uniforms(5, 0, scenarios)).at(0.975);
    List<ScenarioLosses> parts = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      int from = (int) ((long) scenarios * block / blocks);
      int to = (int) ((long) scenarios * (block + 1) / blocks);
      parts.add(copied(portfolio.losses(from, uniforms(5, from, to))));
    }
    Collections.shuffle(parts, new Random(blocks));
    ScenarioLosses merged = portfolio.none();
    parts.forEach(merged::merge);
    PortfolioRisk risk = merged.at(0.975);
    assertThat(risk.total()).isEqualTo(whole.total());
    assertThat(risk.componentValueAtRisk()).containsExactly(whole.componentValueAtRisk());
    assertThat(risk.componentExpectedShortfall())
        .containsExactly(whole.componentExpectedShortfall());
  }

  @Test
  void equalLossesAreOrderedByScenario_soPartitionsStillAgree() {
    ScenarioMargin flat = ScenarioMargin.ofSimpleReturns(new double[] {-0.01, -0.01, 0, 0});
    ScenarioMargin[] margins = {flat, flat};
    double[] weights = {1, 1};
    PortfolioScenarios portfolio = PortfolioScenarios.of(weights, margins, 1000, 0.95);
    double[][] uniforms = new double[2][1000];
    for (int s = 0; s < 1000; s++) {
      uniforms[s % 2][s] = 0.1;
      uniforms[1 - s % 2][s] = 0.9;
    }
    PortfolioRisk forward =
        portfolio
            .losses(0, part(uniforms, 0, 333))
            .merge(portfolio.losses(333, part(uniforms, 333, 1000)))
            .at(0.95);
    PortfolioRisk backward =
        portfolio
            .losses(333, part(uniforms, 333, 1000))
            .merge(portfolio.losses(0, part(uniforms, 0, 333)))
            .at(0.95);
    assertThat(forward.componentValueAtRisk()).containsExactly(backward.componentValueAtRisk());
    assertThat(forward.total().valueAtRisk()).isEqualTo(0.01);
    assertThat(Arrays.stream(forward.componentValueAtRisk()).sum()).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void riskFollowsTheWeights() {
    int scenarios = 2000;
    double[][] uniforms = uniforms(6, 0, scenarios);
    PortfolioRisk risk =
        PortfolioScenarios.of(WEIGHTS, margins(), scenarios, 0.95).losses(0, uniforms).at(0.99);
    PortfolioRisk doubled =
        PortfolioScenarios.of(Samples.times(2, WEIGHTS), margins(), scenarios, 0.95)
            .losses(0, uniforms)
            .at(0.99);
    assertThat(doubled.total().valueAtRisk())
        .isCloseTo(2 * risk.total().valueAtRisk(), within(1e-14));
    for (int i = 0; i < WEIGHTS.length; i++) {
      assertThat(doubled.componentValueAtRisk()[i])
          .isCloseTo(2 * risk.componentValueAtRisk()[i], within(1e-14));
    }
  }

  @Test
  void scenariosThatAreMissingOrCameTwiceAreRefused() {
    PortfolioScenarios portfolio = PortfolioScenarios.of(WEIGHTS, margins(), 1000, 0.95);
    ScenarioLosses half = portfolio.losses(0, uniforms(7, 0, 500));
    assertThatThrownBy(() -> half.at(0.99)).hasMessageContaining("500 scenarios, 1000");
    half.merge(portfolio.losses(0, uniforms(7, 0, 500)));
    assertThatThrownBy(() -> half.at(0.99)).hasMessageContaining("twice");
    ScenarioLosses other = PortfolioScenarios.of(WEIGHTS, margins(), 2000, 0.95).none();
    assertThatThrownBy(() -> half.merge(other)).hasMessageContaining("cannot merge");
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> PortfolioScenarios.of(WEIGHTS, margins(), 900, 0.99))
        .hasMessageContaining("beyond level 0.99");
    assertThatThrownBy(() -> PortfolioScenarios.of(WEIGHTS, margins(), 1000, 0.4))
        .hasMessageContaining("level");
    assertThatThrownBy(() -> PortfolioScenarios.of(new double[] {1}, margins(), 1000, 0.95))
        .hasMessageContaining("margins");
    PortfolioScenarios portfolio = PortfolioScenarios.of(WEIGHTS, margins(), 1000, 0.95);
    assertThatThrownBy(() -> portfolio.losses(0, new double[][] {{0.1, 0.2}}))
        .hasMessageContaining("uniforms must have 4");
    assertThatThrownBy(() -> portfolio.losses(0, new double[][] {{0.1}, {0.2}, {0.2, 0.1}, {0.3}}))
        .hasMessageContaining("name 2");
    assertThatThrownBy(() -> portfolio.losses(0, new double[][] {{0.1}, {0.2}, {Double.NaN}, {1}}))
        .hasMessageContaining("probability");
    assertThatThrownBy(() -> portfolio.losses(0, uniforms(1, 0, 1000)).at(0.94))
        .hasMessageContaining("0.94");
  }

  private static ScenarioMargin[] margins() {
    ScenarioMargin[] margins = new ScenarioMargin[WEIGHTS.length];
    for (int i = 0; i < margins.length; i++) {
      double[] residuals = Samples.studentT(i, 800, 5);
      Arrays.sort(residuals);
      margins[i] = ScenarioMargin.of(0.03, 100 * VOLATILITIES[i], residuals);
    }
    return margins;
  }

  private static ScenarioMargin[] normalMargins(int quantiles) {
    ScenarioMargin[] margins = new ScenarioMargin[WEIGHTS.length];
    for (int i = 0; i < margins.length; i++) {
      double[] table = new double[quantiles];
      for (int k = 0; k < quantiles; k++) {
        table[k] = VOLATILITIES[i] * NORMAL.inverseCumulativeProbability((k + 0.5) / quantiles);
      }
      margins[i] = ScenarioMargin.ofSimpleReturns(table);
    }
    return margins;
  }

  /** Uniforms of a Gaussian copula with one correlation, scenario by scenario. */
  private static double[][] uniforms(long seed, int from, int to) {
    double[][] uniforms = new double[WEIGHTS.length][to - from];
    for (int s = from; s < to; s++) {
      CounterStream stream = CounterStream.of(seed, 51, s);
      double common = Math.sqrt(CORRELATION) * stream.gaussian();
      for (int i = 0; i < WEIGHTS.length; i++) {
        double score = common + Math.sqrt(1 - CORRELATION) * stream.gaussian();
        uniforms[i][s - from] = Distributions.normalTail(-score);
      }
    }
    return uniforms;
  }

  private static double[][] part(double[][] uniforms, int from, int to) {
    return Arrays.stream(uniforms)
        .map(row -> Arrays.copyOfRange(row, from, to))
        .toArray(double[][]::new);
  }

  private static ScenarioLosses copied(ScenarioLosses losses)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(losses);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (ScenarioLosses) in.readObject();
    }
  }
}
