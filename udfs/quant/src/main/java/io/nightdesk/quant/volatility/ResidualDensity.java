package io.nightdesk.quant.volatility;

/** Log density of residuals given their variances, with its derivatives. */
interface ResidualDensity {

  /**
   * Sum of the log densities.
   *
   * @param shape parameters of the distribution
   * @param byMean written: derivative of each term by the conditional mean of its return
   * @param byVariance written: derivative of each term by its variance
   * @param byShape written: derivative of the sum by each shape parameter
   */
  double sum(
      double[] shape,
      double[] residuals,
      double[] variances,
      double[] byMean,
      double[] byVariance,
      double[] byShape);

  /**
   * Derivatives of each log density by the shape parameters.
   *
   * @param scores written from {@code column} on, one row a residual
   */
  void shapeScores(
      double[] shape, double[] residuals, double[] variances, double[][] scores, int column);
}
