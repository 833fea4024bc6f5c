package io.nightdesk.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.volatility.StudentT;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSamplerTest {

  private static final CorrelationMatrix THREE =
      CorrelationMatrix.of(new double[][] {{1, 0.7, -0.2}, {0.7, 1, 0.1}, {-0.2, 0.1, 1}});

  @Test
  void aScenarioIsTheSame_howeverTheyArePartitioned() {
    for (JointCopula copula :
        new JointCopula[] {new StudentTJointCopula(THREE, 4), new GaussianJointCopula(THREE)}) {
      double[][] whole = new double[3][1_000];
      copula.sampler(11).fill(0, whole);
      ScenarioSampler again = copula.sampler(11);
      for (int[] part : new int[][] {{700, 300}, {0, 1}, {63, 2}, {64, 64}, {999, 1}, {5, 130}}) {
        double[][] rows = new double[3][part[1]];
        again.fill(part[0], rows);
        for (int symbol = 0; symbol < 3; symbol++) {
          assertThat(rows[symbol])
              .isEqualTo(Arrays.copyOfRange(whole[symbol], part[0], part[0] + part[1]));
        }
      }
      double[][] other = new double[3][10];
      copula.sampler(12).fill(0, other);
      assertThat(other[0][0]).isNotEqualTo(whole[0][0]);
    }
  }

  @Test
  void marginsAreUniform_andKendallTauIsThatOfTheCorrelation() {
    int count = 20_000;
    for (JointCopula copula :
        new JointCopula[] {new StudentTJointCopula(THREE, 3), new GaussianJointCopula(THREE)}) {
      double[][] rows = new double[3][count];
      copula.sampler(3).fill(0, rows);
      for (int i = 0; i < 3; i++) {
        assertThat(fit(new UniformRealDistribution(0, 1), rows[i])).isGreaterThan(1e-3);
        for (int j = 0; j < i; j++) {
          assertThat(KendallTau.of(rows[i], rows[j]))
              .isCloseTo(2 / Math.PI * Math.asin(THREE.at(i, j)), within(0.022));
        }
      }
    }
  }

  @Test
  void scenariosFallTogetherAsTheCopulaSays() {
    int count = 400_000;
    double[][] rows = new double[3][count];
    new StudentTJointCopula(THREE, 4).sampler(8).fill(0, rows);
    double q = 0.01;
    int both = 0;
    for (int s = 0; s < count; s++) {
      both += rows[0][s] < q && rows[1][s] < q ? 1 : 0;
    }
    double expected = new StudentTCopula(0.7, 4).probability(q, q);
    // four standard errors of a share
    assertThat((double) both / count).isCloseTo(expected, within(4 * Math.sqrt(expected / count)));
  }

  @Test
  void normalsFollowTheirDistribution_inTheTailToo() {
    CounterStream stream = CounterStream.of(21);
    assertThat(fit(new NormalDistribution(), 50_000, () -> Ziggurat.normal(stream)))
        .isGreaterThan(1e-3);
    int count = 4_000_000;
    double[] moments = new double[5];
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      double x = Ziggurat.normal(stream);
      double power = 1;
      for (int k = 1; k <= 4; k++) {
        power *= x;
        moments[k] += power / count;
      }
      beyond += Math.abs(x) > 3.5 ? 1 : 0;
    }
    // five standard errors: of x^k they are 1, sqrt 2, sqrt 15 and sqrt 96 over sqrt(count)
    double error = 5 / Math.sqrt(count);
    assertThat(moments[1]).isCloseTo(0, within(error));
    assertThat(moments[2]).isCloseTo(1, within(1.42 * error));
    assertThat(moments[3]).isCloseTo(0, within(3.88 * error));
    assertThat(moments[4]).isCloseTo(3, within(9.8 * error));
    double tail = 2 * NormalScore.probability(-3.5) * count;
    assertThat((double) beyond).isCloseTo(tail, within(5 * Math.sqrt(tail)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 2.05, 3, 5.5, 40})
  void chiSquaresFollowTheirDistribution(double degrees) {
    CounterStream stream = CounterStream.of(22);
    ChiSquare chiSquare = new ChiSquare(degrees);
    assertThat(fit(new ChiSquaredDistribution(degrees), 50_000, () -> chiSquare.draw(stream)))
        .isGreaterThan(1e-3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.05, 3, 4.5, 15, 100})
  void tabulatedProbabilitiesOfStudentTAreExactToNineDigits(double nu) {
    ProbabilityTable table = ProbabilityTable.studentT(nu);
    StudentT exact = new StudentT(nu);
    for (double x = 1e-8; x < 1e9; x *= 1.037) {
      double tail = exact.probability(-x);
      if (tail > 1e-9) {
        assertThat(table.probability(-x)).isCloseTo(tail, Percentage.withPercentage(1e-6));
      } else if (tail > 1e-30) {
        assertThat(table.probability(-x)).isCloseTo(tail, Percentage.withPercentage(0.1));
      }
      assertThat(table.probability(x)).isCloseTo(1 - tail, within(1e-12));
      assertThat(table.probability(x)).isGreaterThan(0).isLessThan(1);
    }
    assertThat(table.probability(0)).isEqualTo(0.5);
  }

  @Test
  void tabulatedNormalProbabilitiesAreExact() {
    ProbabilityTable table = ProbabilityTable.normal();
    for (double x = -38; x < 38; x += 0.0137) {
      double exact = NormalScore.probability(x);
      assertThat(table.probability(x))
          .isCloseTo(exact, within(1e-11))
          .isGreaterThan(0)
          .isLessThan(1);
      if (x > -6 && x < 0) {
        assertThat(table.probability(x)).isCloseTo(exact, Percentage.withPercentage(1e-5));
      }
    }
  }

  @Test
  void rowsThatDoNotFitAreRefused() {
    ScenarioSampler sampler = new GaussianJointCopula(THREE).sampler(1);
    assertThat(sampler.symbols()).isEqualTo(3);
    sampler.fill(0, new double[3][0]);
    assertThatThrownBy(() -> sampler.fill(0, new double[2][5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uniforms must have 3 elements, has 2");
    assertThatThrownBy(
            () -> sampler.fill(0, new double[][] {new double[5], new double[5], new double[4]}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sampler.fill(-1, new double[3][5]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double fit(RealDistribution distribution, int count, DoubleSupplier draw) {
    return fit(distribution, DoubleStream.generate(draw).limit(count).toArray());
  }

  private static double fit(RealDistribution distribution, double[] sample) {
    return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, sample, false);
  }
}
