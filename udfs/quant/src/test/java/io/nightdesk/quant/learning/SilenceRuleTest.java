package io.nightdesk.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.learning.Silence.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SilenceRuleTest {

  @Test
  void newModelsWarmUp_below250Sessions() {
    Silence silence = SilenceRule.judge(market(1, 249, 20, 0.3, 1), 1);
    assertThat(silence.verdict()).isEqualTo(Verdict.WARMING_UP);
    assertThat(silence.sessions()).isEqualTo(249);
    assertThat(silence.tStatistic()).isNaN();
    assertThat(silence.brier()).isLessThan(silence.baseRateBrier());
  }

  @Test
  void trueSkillSpeaks() {
    Silence silence = SilenceRule.judge(market(2, 400, 20, 0.3, 5), 5);
    assertThat(silence.verdict()).isEqualTo(Verdict.SPEAKS);
    assertThat(silence.tStatistic()).isGreaterThan(2);
    assertThat(silence.brier()).isLessThan(silence.baseRateBrier());
  }

  @Test
  void fakeSkillIsSilenced_inNearlyAllOfManyMarketsWithoutEdge() {
    int spoke = 0;
    for (int seed = 0; seed < 200; seed++) {
      SessionScores scores = market(1000 + seed, 300, 20, 0, 5);
      spoke += SilenceRule.judge(scores, 5).verdict() == Verdict.SPEAKS ? 1 : 0;
    }
    // Noise costs Brier score, so far fewer than the nominal 2.3 % of 200 speak.
    assertThat(spoke).isLessThanOrEqualTo(4);
  }

  @Test
  void forecastsEqualToTheBaseRateAreSilent() {
    double[] same = new double[300];
    java.util.Arrays.fill(same, 0.25);
    Silence silence = SilenceRule.judge(new SessionScores(same, same.clone()), 5);
    assertThat(silence.verdict()).isEqualTo(Verdict.SILENT);
    assertThat(silence.tStatistic()).isZero();
  }

  @Test
  void scoresAreMeansOverTheSymbolsOfASession() {
    SessionScores scores =
        SessionScores.of(
            new long[] {5, 5, 9},
            new double[] {0.8, 0.6, 0.3},
            new double[] {0.5, 0.5, 0.5},
            new boolean[] {true, false, false});
    assertThat(scores.forecast()).hasSize(2);
    assertThat(scores.forecast()[0]).isCloseTo((0.04 + 0.36) / 2, within(1e-15));
    assertThat(scores.forecast()[1]).isCloseTo(0.09, within(1e-15));
    assertThat(scores.baseRate()).containsExactly(0.25, 0.25);
    assertThatThrownBy(
            () -> SessionScores.of(new long[] {2, 1}, new double[2], new double[2], new boolean[2]))
        .hasMessageContaining("ascending");
  }

  @Test
  void baseRateIsShrunkByPseudoCounts() {
    BaseRate universe = new BaseRate(5200, 10_000);
    assertThat(new BaseRate(0, 0).shrunkTo(universe)).isCloseTo(0.52, within(1e-15));
    assertThat(new BaseRate(200, 250).shrunkTo(universe)).isCloseTo(0.66, within(1e-15));
    assertThat(new BaseRate(0, 0).shrunkTo(new BaseRate(0, 0))).isEqualTo(0.5);
    assertThatThrownBy(() -> new BaseRate(3, 2)).hasMessageContaining("exceed");
  }

  /**
   * Scores of forecasts that spread around one half: right by {@code edge}, outcomes shared by
   * sessions that overlap in {@code horizon}.
   */
  private static SessionScores market(
      long seed, int sessions, int symbols, double edge, int horizon) {
    Random random = new Random(seed);
    double[] forecast = new double[sessions];
    double[] base = new double[sessions];
    double[][] shocks = new double[sessions + horizon][symbols + 1];
    for (double[] row : shocks) {
      for (int i = 0; i <= symbols; i++) {
        row[i] = random.nextGaussian();
      }
    }
    for (int t = 0; t < sessions; t++) {
      for (int i = 0; i < symbols; i++) {
        double outcome = 0;
        for (int h = 0; h < horizon; h++) {
          outcome += shocks[t + h][i] + shocks[t + h][symbols];
        }
        boolean up = outcome > 0;
        double hint = edge * (up ? 1 : -1) * random.nextDouble();
        double probability = 0.5 + 0.1 * (random.nextDouble() - 0.5) + 0.5 * hint;
        double target = up ? 1 : 0;
        forecast[t] += (probability - target) * (probability - target) / symbols;
        base[t] += 0.25 / symbols;
      }
    }
    return new SessionScores(forecast, base);
  }
}
