package io.nightdesk.quant.volatility;

import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Standard errors of a maximum likelihood estimate, of three kinds. */
final class ErrorEstimates {

  private static final double RELATIVE_STEP = 1e-5;
  private static final double LEAST_STEP = 1e-8;
  private static final double MEAN_STEP = 0.05;

  private ErrorEstimates() {}

  /** At an interior optimum; NaN where a matrix cannot be inverted. */
  static StandardErrors at(Specification specification, double[] window, double[] parameters) {
    Likelihood likelihood = new Likelihood(specification, window);
    double[] steps = steps(specification, window, parameters);
    double[][] bread = SymmetricMatrix.inverse(information(likelihood, parameters, steps));
    double[][] outer = new Scores(likelihood).products(parameters);
    double[][] outerInverse = SymmetricMatrix.inverse(outer);
    double[][] sandwich = bread == null ? null : SymmetricMatrix.sandwich(bread, outer);
    int n = parameters.length;
    return new StandardErrors(roots(bread, n), roots(outerInverse, n), roots(sandwich, n));
  }

  /**
   * Widths of the differences. The slope of a logarithmic recursion by the mean jumps wherever a
   * residual is zero, so there they are wide enough to average over many such places.
   */
  private static double[] steps(Specification specification, double[] window, double[] parameters) {
    double[] steps = new double[parameters.length];
    for (int k = 0; k < steps.length; k++) {
      steps[k] = Math.max(LEAST_STEP, RELATIVE_STEP * Math.abs(parameters[k]));
    }
    if (specification.model().scale() == VarianceScale.LOGARITHMIC) {
      double deviation = new StandardDeviation().evaluate(window);
      for (int k = 0; k < specification.mean().parameterCount(); k++) {
        steps[k] = MEAN_STEP * (k == 0 ? deviation : 1);
      }
    }
    return steps;
  }

  /** Minus the Hessian of the log likelihood, by central differences of its gradient. */
  private static double[][] information(
      Likelihood likelihood, double[] parameters, double[] steps) {
    int n = parameters.length;
    double[][] rows = new double[n][n];
    double[] above = new double[n];
    double[] below = new double[n];
    for (int k = 0; k < n; k++) {
      double[] moved = parameters.clone();
      moved[k] = parameters[k] + steps[k];
      double width = moved[k];
      likelihood.at(moved, above);
      moved[k] = parameters[k] - steps[k];
      width -= moved[k];
      likelihood.at(moved, below);
      for (int r = 0; r < n; r++) {
        rows[r][k] = (below[r] - above[r]) / width;
      }
    }
    double[][] symmetric = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        symmetric[r][c] = 0.5 * (rows[r][c] + rows[c][r]);
      }
    }
    return symmetric;
  }

  private static double[] roots(double[][] covariance, int n) {
    double[] roots = new double[n];
    for (int i = 0; i < n; i++) {
      roots[i] = covariance == null ? Double.NaN : Math.sqrt(covariance[i][i]);
    }
    return roots;
  }
}
