package io.nightdesk.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikelihoodTest {

  private static final double[] RETURNS = Simulation.garch(11, 600, 0.05, 0.06, 0.08, 0.90, 6);

  /** Points far from the optimum, of which each specification takes what it has. */
  private static final List<Map<String, Double>> LINEAR =
      List.of(
          point(0.2, 0.10, 0.3, 0.15, 0.10, 0.70, 4, -0.3),
          point(-0.3, -0.4, 0.02, 0.02, -0.01, 0.97, 30, 0.1),
          point(0, 0, 1.5, 0.30, 0.20, 0.05, 2.2, 0.7));

  private static final List<Map<String, Double>> LOGARITHMIC =
      List.of(
          point(0.2, 0.10, 0.03, 0.15, -0.10, 0.90, 4, -0.3),
          point(-0.3, -0.4, -0.02, 0.02, 0.05, -0.50, 30, 0.1),
          point(0, 0, 0.3, 0.40, 0.20, 0.05, 2.2, 0.7));

  static Stream<Specification> specifications() {
    return AllSpecifications.all();
  }

  private static Map<String, Double> point(
      double mu,
      double phi,
      double omega,
      double alpha,
      double gamma,
      double beta,
      double nu,
      double lambda) {
    return Map.of(
        "mu", mu, "phi", phi, "omega", omega, "alpha", alpha, "gamma", gamma, "beta", beta, "nu",
        nu, "lambda", lambda);
  }

  private static List<double[]> points(Specification specification) {
    boolean linear = specification.model().scale() == VarianceScale.LINEAR;
    return (linear ? LINEAR : LOGARITHMIC)
        .stream().map(point -> AllSpecifications.parameters(specification, point)).toList();
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void gradientEqualsFiniteDifferences_atPointsFarFromTheOptimum(Specification specification) {
    Likelihood likelihood = new Likelihood(specification, RETURNS);
    for (double[] point : points(specification)) {
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
  @MethodSource("specifications")
  void scoresSumToTheGradient(Specification specification) {
    Likelihood likelihood = new Likelihood(specification, RETURNS);
    for (double[] point : points(specification)) {
      double[] gradient = new double[point.length];
      likelihood.at(point, gradient);
      double[] sums = new double[point.length];
      for (double[] score : new Scores(likelihood).at(point)) {
        for (int k = 0; k < sums.length; k++) {
          sums[k] += score[k];
        }
      }
      for (int k = 0; k < sums.length; k++) {
        assertThat(sums[k]).isCloseTo(gradient[k], within(1e-9 * (1 + Math.abs(gradient[k]))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specifications")
  void valueEqualsTheSumOfLogDensities(Specification specification) {
    for (double[] point : points(specification)) {
      VolatilityPath path = specification.filter(point, RETURNS);
      ShockLaw law = specification.law(point);
      double sum = 0;
      for (int t = 0; t < RETURNS.length; t++) {
        sum +=
            law.logDensity(path.standardisedResiduals()[t]) - 0.5 * Math.log(path.variances()[t]);
      }
      double value = new Likelihood(specification, RETURNS).at(point, new double[point.length]);
      assertThat(value).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
    }
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
