package io.nightdesk.quant.volatility;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Residuals of Student's t, scaled to their variance.
 *
 * <pre>  l(t) = c(nu) - 1/2 ln h - (nu+1)/2 ln(1 + e^2 / ((nu-2) h)) </pre>
 */
final class StudentTDensity implements ResidualDensity {

  @Override
  public double sum(
      double[] shape,
      double[] residuals,
      double[] variances,
      double[] byMean,
      double[] byVariance,
      double[] byShape) {
    double nu = shape[0];
    LogProduct product = new LogProduct();
    LogProduct tails = new LogProduct();
    double excess = 1 / (nu - 2);
    double order = (nu + 1) * excess;
    double nuSlope = 0;
    for (int t = 0; t < residuals.length; t++) {
      double residual = residuals[t];
      double inverse = 1 / variances[t];
      double square = residual * residual * inverse;
      double tail = 1 + square * excess;
      double weight = order / tail;
      product.multiply(variances[t]);
      tails.multiply(tail);
      nuSlope += weight * square;
      byVariance[t] = 0.5 * inverse * (weight * square - 1);
      byMean[t] = weight * residual * inverse;
    }
    double tailLogarithm = tails.logarithm();
    byShape[0] =
        residuals.length * normaliserSlope(nu) - 0.5 * tailLogarithm + 0.5 * nuSlope / (nu - 2);
    return residuals.length * normaliser(nu)
        - 0.5 * product.logarithm()
        - 0.5 * (nu + 1) * tailLogarithm;
  }

  @Override
  public void shapeScores(
      double[] shape, double[] residuals, double[] variances, double[][] scores, int column) {
    double nu = shape[0];
    double excess = 1 / (nu - 2);
    double slope = normaliserSlope(nu);
    for (int t = 0; t < residuals.length; t++) {
      double square = residuals[t] * residuals[t] / variances[t];
      double tail = 1 + square * excess;
      double weight = (nu + 1) * excess / tail;
      scores[t][column] = slope - 0.5 * FastMath.log(tail) + 0.5 * weight * square * excess;
    }
  }

  /** Logarithm of the density of variance 1 at zero. */
  static double normaliser(double nu) {
    return Gamma.logGamma(0.5 * (nu + 1))
        - Gamma.logGamma(0.5 * nu)
        - 0.5 * StrictMath.log(Math.PI * (nu - 2));
  }

  /** Its derivative by nu. */
  static double normaliserSlope(double nu) {
    return 0.5 * (Gamma.digamma(0.5 * (nu + 1)) - Gamma.digamma(0.5 * nu) - 1 / (nu - 2));
  }
}
