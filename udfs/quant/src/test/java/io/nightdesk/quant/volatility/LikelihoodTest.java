package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {

  private static final double[] RETURNS = Simulation.garch(11, 600, 0.05, 0.06, 0.08, 0.90, 6);

  @ParameterizedTest
  @CsvSource({
    "NORMAL, MEAN_SQUARE",
    "NORMAL, EXPONENTIAL_BACKCAST",
    "STUDENT_T, MEAN_SQUARE",
    "STUDENT_T, EXPONENTIAL_BACKCAST"
  })
  void gradientEqualsFiniteDifferences_atPointsFarFromTheOptimum(
      Innovation innovation, PreSample preSample) {
    Specification specification = new Specification(Garch.MODEL, innovation, preSample);
    Likelihood likelihood = new Likelihood(specification, RETURNS);
    double[][] points = {
      {0.2, 0.3, 0.15, 0.70, 4}, {-0.3, 0.02, 0.02, 0.97, 30}, {0, 1.5, 0.30, 0.05, 2.2}
    };
    for (double[] all : points) {
      double[] point = java.util.Arrays.copyOf(all, specification.parameterCount());
      double[] gradient = new double[point.length];
      likelihood.at(point, gradient);
      for (int k = 0; k < point.length; k++) {
        double difference = difference(likelihood, point, k);
        // Central differences of a sum of 600 terms lose about nine digits.
        assertThat(gradient[k])
            .as("%s at %s", specification.parameterNames().get(k), point[k])
            .isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"NORMAL", "STUDENT_T"})
  void scoresSumToTheGradient(Innovation innovation) {
    Specification specification = new Specification(Garch.MODEL, innovation, PreSample.MEAN_SQUARE);
    Likelihood likelihood = new Likelihood(specification, RETURNS);
    double[] point =
        java.util.Arrays.copyOf(
            new double[] {0.1, 0.1, 0.1, 0.8, 5}, specification.parameterCount());
    double[] gradient = new double[point.length];
    likelihood.at(point, gradient);
    double[] sums = new double[point.length];
    for (double[] score : likelihood.scores(point)) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += score[k];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      assertThat(sums[k]).isCloseTo(gradient[k], within(1e-9 * (1 + Math.abs(gradient[k]))));
    }
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, Infinity", "STUDENT_T, 5"})
  void valueEqualsTheSumOfLogDensities(Innovation innovation, double nu) {
    Specification specification = new Specification(Garch.MODEL, innovation, PreSample.MEAN_SQUARE);
    double[] point =
        java.util.Arrays.copyOf(
            new double[] {0.1, 0.1, 0.1, 0.8, nu}, specification.parameterCount());
    VolatilityPath path = specification.filter(point, RETURNS);
    double sum = 0;
    for (int t = 0; t < RETURNS.length; t++) {
      double z = path.standardisedResiduals()[t];
      double logDensity = -0.5 * Math.log(2 * Math.PI) - z * z / 2;
      if (innovation == Innovation.STUDENT_T) {
        double scale = new StudentT(nu).unitVarianceScale();
        logDensity = new StudentT(nu).logDensity(z / scale) - Math.log(scale);
      }
      sum += logDensity - 0.5 * Math.log(path.variances()[t]);
    }
    double value = new Likelihood(specification, RETURNS).at(point, new double[point.length]);
    assertThat(value).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
  }

  private static double difference(Likelihood likelihood, double[] point, int k) {
    double step = 1e-5 * Math.max(0.1, Math.abs(point[k]));
    double[] moved = point.clone();
    double[] ignored = new double[point.length];
    moved[k] = point[k] + step;
    double above = likelihood.at(moved, ignored);
    moved[k] = point[k] - step;
    double below = likelihood.at(moved, ignored);
    return (above - below) / (2 * step);
  }
}
