package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointCopulaTest {

  private static final int SYMBOLS = 100;
  private static final int SESSIONS = 1_000;

  @Test
  void twoSymbolsHaveTheDensityOfAPair() {
    CorrelationMatrix matrix = CorrelationMatrix.of(new double[][] {{1, 0.5}, {0.5, 1}});
    for (double u : new double[] {0.001, 0.1, 0.6, 0.99}) {
      for (double v : new double[] {0.02, 0.5, 0.97}) {
        double[] point = {u, v};
        assertThat(new StudentTJointCopula(matrix, 4).logDensity(point))
            .isCloseTo(new StudentTCopula(0.5, 4).logDensity(u, v), within(1e-12));
        assertThat(new GaussianJointCopula(matrix).logDensity(point))
            .isCloseTo(new GaussianCopula(0.5).logDensity(u, v), within(1e-12));
      }
    }
  }

  @Test
  void aSymbolThatDependsOnNoneLeavesTheGaussianDensityAsItIs() {
    CorrelationMatrix two = CorrelationMatrix.of(new double[][] {{1, 0.5}, {0.5, 1}});
    CorrelationMatrix three =
        CorrelationMatrix.of(new double[][] {{1, 0.5, 0}, {0.5, 1, 0}, {0, 0, 1}});
    assertThat(new GaussianJointCopula(three).logDensity(new double[] {0.2, 0.7, 0.05}))
        .isCloseTo(new GaussianJointCopula(two).logDensity(new double[] {0.2, 0.7}), within(1e-14));
    assertThatThrownBy(() -> new GaussianJointCopula(three).logDensity(new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StudentTJointCopula(three, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void logLikelihoodIsTheSumOfLogDensitiesAtTheRanks_withTies() {
    double[][] series = sample(7, 5, 150, 2);
    Arrays.fill(series[3], 10, 40, series[3][10]);
    double[][] u = new double[7][];
    Arrays.setAll(u, i -> Ranks.uniform(series[i]));
    for (JointCopulaFit fit :
        new JointCopulaFit[] {
          JointCopulaFitter.studentT(series), JointCopulaFitter.gaussian(series)
        }) {
      double sum = 0;
      for (int t = 0; t < 150; t++) {
        int session = t;
        sum += fit.copula().logDensity(Arrays.stream(u).mapToDouble(row -> row[session]).toArray());
      }
      assertThat(fit.logLikelihood()).isCloseTo(sum, within(1e-6));
      assertThat(fit.sessions()).isEqualTo(150);
      assertThat(fit.aic()).isEqualTo(2 * fit.parameters() - 2 * fit.logLikelihood());
    }
  }

  @Test
  void correlationsInvertKendallsTau_shrunkByTheirWeight() {
    double[][] series = sample(4, 5, 500, 3);
    JointCopulaFit fit = JointCopulaFitter.studentT(series);
    assertThat(fit.shrinkage()).isBetween(0.0, 0.05);
    assertThat(fit.repair()).isZero();
    assertThat(fit.parameters()).isEqualTo(7);
    double tau = KendallTau.of(series[0], series[2]);
    assertThat(fit.copula().correlation().at(0, 2))
        .isCloseTo((1 - fit.shrinkage()) * Math.sin(Math.PI / 2 * tau), within(1e-14));
  }

  @Test
  void moreSymbolsThanSessionsStillHaveAPositiveDefiniteFit() {
    JointCopulaFit fit = JointCopulaFitter.studentT(sample(40, 4, 25, 5));
    assertThat(fit.logLikelihood()).isFinite();
    assertThat(fit.copula().correlation().logDeterminant()).isFinite();
    double[][] doubled = sample(3, 4, 200, 6);
    doubled[2] = doubled[0].clone();
    JointCopulaFit equalSeries = JointCopulaFitter.studentT(doubled);
    assertThat(equalSeries.copula().correlation().at(0, 2)).isGreaterThan(0.95).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8, 15})
  void nuIsRecovered_onTwoSeeds(int nu) {
    assertRecovered(nu, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8, 15})
  @EnabledIfSystemProperty(named = "nightdesk.full", matches = "true")
  void nuIsRecovered_onTwentySeeds(int nu) {
    assertRecovered(nu, 20);
  }

  private static void assertRecovered(int nu, int seeds) {
    double sum = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      JointCopulaFit fit = JointCopulaFitter.studentT(sample(SYMBOLS, nu, SESSIONS, seed));
      double estimate = ((StudentTJointCopula) fit.copula()).nu();
      assertThat(fit.status()).isEqualTo(CopulaFitStatus.CONVERGED);
      assertThat(estimate).as("seed %s", seed).isBetween(0.75 * nu, 1.25 * nu);
      sum += estimate;
    }
    assertThat(sum / seeds).isBetween(0.9 * nu, 1.1 * nu);
  }

  @Test
  void aGaussianSampleEndsAtOrNearTheHighestNu() {
    double[][] series = new double[10][2_000];
    new GaussianJointCopula(factorModel(10)).sampler(4).fill(0, series);
    JointCopulaFit fit = JointCopulaFitter.studentT(series);
    assertThat(((StudentTJointCopula) fit.copula()).nu()).isGreaterThan(40);
    assertThat(JointCopulaFitter.gaussian(series).aic()).isLessThan(fit.aic() + 5);
  }

  @Test
  void badInputIsRefused_byName() {
    double[][] series = sample(3, 4, 50, 1);
    assertRefused(new double[][] {series[0]}, "at least 2 symbols, has 1");
    assertRefused(new double[0][], "at least 2 symbols, has 0");
    assertRefused(new double[3][19], "at least 20 sessions, has 19");
    assertRefused(
        new double[][] {series[0], new double[49]}, "series 1 must have 50 elements, has 49");
    assertRefused(new double[][] {series[0], new double[50]}, "series 1 must vary");
    double[] broken = series[1].clone();
    broken[9] = Double.NaN;
    assertRefused(
        new double[][] {series[0], series[2], broken}, "series 2 must not hold NaN, has one at 9");
  }

  private static void assertRefused(double[][] series, String message) {
    assertThatThrownBy(() -> JointCopulaFitter.studentT(series))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> JointCopulaFitter.gaussian(series))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static double[][] sample(int symbols, int nu, int sessions, long seed) {
    double[][] series = new double[symbols][sessions];
    new StudentTJointCopula(factorModel(symbols), nu).sampler(seed).fill(0, series);
    return series;
  }

  /** Correlations by one common factor of weights from 0.3 to 0.8. */
  private static CorrelationMatrix factorModel(int symbols) {
    double[][] values = new double[symbols][symbols];
    for (int i = 0; i < symbols; i++) {
      for (int j = 0; j < symbols; j++) {
        values[i][j] = i == j ? 1 : weight(i, symbols) * weight(j, symbols);
      }
    }
    return CorrelationMatrix.of(values);
  }

  private static double weight(int symbol, int symbols) {
    return 0.3 + 0.5 * symbol / symbols;
  }
}
