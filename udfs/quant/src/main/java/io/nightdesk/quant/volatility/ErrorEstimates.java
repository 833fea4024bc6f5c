package io.nightdesk.quant.volatility;

/** Standard errors of a maximum likelihood estimate, of three kinds. */
final class ErrorEstimates {

  private static final double RELATIVE_STEP = 1e-5;
  private static final double LEAST_STEP = 1e-8;

  private ErrorEstimates() {}

  /** At an interior optimum; NaN where a matrix cannot be inverted. */
  static StandardErrors at(Likelihood likelihood, double[] parameters) {
    double[][] bread = SymmetricMatrix.inverse(information(likelihood, parameters));
    double[][] outer = outerProduct(likelihood.scores(parameters));
    double[][] outerInverse = SymmetricMatrix.inverse(outer);
    double[][] sandwich = bread == null ? null : SymmetricMatrix.sandwich(bread, outer);
    int n = parameters.length;
    return new StandardErrors(roots(bread, n), roots(outerInverse, n), roots(sandwich, n));
  }

  /** Minus the Hessian of the log likelihood, by central differences of its gradient. */
  private static double[][] information(Likelihood likelihood, double[] parameters) {
    int n = parameters.length;
    double[][] rows = new double[n][n];
    double[] above = new double[n];
    double[] below = new double[n];
    for (int k = 0; k < n; k++) {
      double[] moved = parameters.clone();
      double step = Math.max(LEAST_STEP, RELATIVE_STEP * Math.abs(parameters[k]));
      moved[k] = parameters[k] + step;
      double width = moved[k];
      likelihood.at(moved, above);
      moved[k] = parameters[k] - step;
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

  private static double[][] outerProduct(double[][] scores) {
    int n = scores[0].length;
    double[][] sum = new double[n][n];
    for (double[] score : scores) {
      for (int r = 0; r < n; r++) {
        for (int c = 0; c < n; c++) {
          sum[r][c] += score[r] * score[c];
        }
      }
    }
    return sum;
  }

  private static double[] roots(double[][] covariance, int n) {
    double[] roots = new double[n];
    for (int i = 0; i < n; i++) {
      roots[i] = covariance == null ? Double.NaN : Math.sqrt(covariance[i][i]);
    }
    return roots;
  }
}
