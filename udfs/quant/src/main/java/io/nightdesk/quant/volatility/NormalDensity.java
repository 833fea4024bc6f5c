package io.nightdesk.quant.volatility;

/**
 * Normal residuals.
 *
 * <pre>  l(t) = -1/2 [ ln 2 pi + ln h + e^2/h ] </pre>
 */
final class NormalDensity implements ResidualDensity {

  private static final double LOG_TWO_PI = 1.8378770664093453;

  @Override
  public double sum(
      double[] shape,
      double[] residuals,
      double[] variances,
      double[] byMean,
      double[] byVariance,
      double[] byShape) {
    LogProduct product = new LogProduct();
    double squares = 0;
    for (int t = 0; t < residuals.length; t++) {
      double residual = residuals[t];
      double inverse = 1 / variances[t];
      double square = residual * residual * inverse;
      product.multiply(variances[t]);
      squares += square;
      byVariance[t] = 0.5 * inverse * (square - 1);
      byMean[t] = residual * inverse;
    }
    return -0.5 * (residuals.length * LOG_TWO_PI + product.logarithm() + squares);
  }

  @Override
  public void shapeScores(
      double[] shape, double[] residuals, double[] variances, double[][] scores, int column) {
    // No shape.
  }
}
