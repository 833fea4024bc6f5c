package io.nightdesk.quant.volatility;

import org.apache.commons.math3.util.FastMath;

/**
 * Residuals of Hansen's skewed t.
 *
 * <pre>
 *  l(t) = ln b + c(nu) - 1/2 ln h - (nu+1)/2 ln(1 + u^2 / (nu-2))
 *  u    = (b z + a) / (1 -+ lambda),  z = e / sqrt(h),  - where b z + a &lt; 0
 *  a    = lambda k(nu),  k = 4 exp(c) (nu-2) / (nu-1),  b^2 = 1 + 3 lambda^2 - a^2
 * </pre>
 *
 * @see <a href="https://doi.org/10.2307/2527081">Hansen (1994), eq. 10</a>
 */
final class SkewedTDensity implements ResidualDensity {

  private double nu;
  private double lambda;
  private double offset;
  private double width;
  private double offsetByNu;
  private double offsetByLambda;
  private double widthByNu;
  private double widthByLambda;

  @Override
  public double sum(
      double[] shape,
      double[] residuals,
      double[] variances,
      double[] byMean,
      double[] byVariance,
      double[] byShape) {
    prepare(shape);
    LogProduct product = new LogProduct();
    LogProduct tails = new LogProduct();
    double squares = 0;
    double byOffset = 0;
    double byWidth = 0;
    double bySide = 0;
    for (int t = 0; t < residuals.length; t++) {
      double inverse = 1 / variances[t];
      double root = Math.sqrt(inverse);
      double z = residuals[t] * root;
      double shifted = width * z + offset;
      double sign = shifted < 0 ? -1 : 1;
      double side = 1 + sign * lambda;
      double u = shifted / side;
      double tail = 1 + u * u / (nu - 2);
      double pull = (nu + 1) / ((nu - 2) * tail) * u;
      product.multiply(variances[t]);
      tails.multiply(tail);
      squares += pull * u;
      byOffset -= pull / side;
      byWidth -= pull * z / side;
      bySide += pull * u * sign / side;
      double slope = pull * width / side;
      byVariance[t] = 0.5 * inverse * (slope * z - 1);
      byMean[t] = slope * root;
    }
    int n = residuals.length;
    byWidth += n / width;
    double tailLogarithm = tails.logarithm();
    byShape[0] =
        n * StudentTDensity.normaliserSlope(nu)
            - 0.5 * tailLogarithm
            + 0.5 * squares / (nu - 2)
            + byOffset * offsetByNu
            + byWidth * widthByNu;
    byShape[1] = bySide + byOffset * offsetByLambda + byWidth * widthByLambda;
    return n * (StudentTDensity.normaliser(nu) + StrictMath.log(width))
        - 0.5 * product.logarithm()
        - 0.5 * (nu + 1) * tailLogarithm;
  }

  @Override
  public void shapeScores(
      double[] shape, double[] residuals, double[] variances, double[][] scores, int column) {
    prepare(shape);
    double slope = StudentTDensity.normaliserSlope(nu);
    for (int t = 0; t < residuals.length; t++) {
      double z = residuals[t] / Math.sqrt(variances[t]);
      double shifted = width * z + offset;
      double sign = shifted < 0 ? -1 : 1;
      double side = 1 + sign * lambda;
      double u = shifted / side;
      double tail = 1 + u * u / (nu - 2);
      double pull = (nu + 1) / ((nu - 2) * tail) * u;
      double byOffset = -pull / side;
      double byWidth = 1 / width - pull * z / side;
      scores[t][column] =
          slope
              - 0.5 * FastMath.log(tail)
              + 0.5 * pull * u / (nu - 2)
              + byOffset * offsetByNu
              + byWidth * widthByNu;
      scores[t][column + 1] =
          pull * u * sign / side + byOffset * offsetByLambda + byWidth * widthByLambda;
    }
  }

  private void prepare(double[] shape) {
    nu = shape[0];
    lambda = shape[1];
    offsetByLambda = 4 * StrictMath.exp(StudentTDensity.normaliser(nu)) * (nu - 2) / (nu - 1);
    offset = lambda * offsetByLambda;
    width = Math.sqrt(1 + 3 * lambda * lambda - offset * offset);
    offsetByNu = offset * (StudentTDensity.normaliserSlope(nu) + 1 / (nu - 2) - 1 / (nu - 1));
    widthByNu = -offset * offsetByNu / width;
    widthByLambda = (3 * lambda - offset * offsetByLambda) / width;
  }
}
