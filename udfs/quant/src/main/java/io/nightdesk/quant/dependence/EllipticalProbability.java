package io.nightdesk.quant.dependence;

import java.util.function.DoubleUnaryOperator;

/**
 * Distribution function of the elliptical copulas, by integration over the correlation.
 *
 * <pre>
 *   C(u, v; rho) = min(u, v) - 1/(2 pi) integral over a from asin(rho) to pi/2 of K(q(a))
 *   q(a) = (x^2 + y^2 - 2 x y sin a) / cos(a)^2
 * </pre>
 *
 * <p>with x and y the quantiles of u and v, and K(q) = exp(-q / 2) for the normal distribution, (1
 * + q / nu)^(-nu / 2) for Student's t; from max(0, u + v - 1) upwards where rho is negative. The
 * rule of integration crowds its nodes at both ends, where K changes fastest; its absolute error is
 * of the order of 1e-14.
 *
 * @see <a href="https://doi.org/10.1023/B:STCO.0000035304.20635.31">Genz (2004)</a>
 * @see <a href="https://doi.org/10.2977/prims/1195192451">Takahasi, Mori (1974)</a>
 */
final class EllipticalProbability {

  private static final double STEP = 1.0 / 64;
  private static final int STEPS = 240;
  private static final double[] NODES = new double[2 * STEPS + 1];
  private static final double[] WEIGHTS = new double[2 * STEPS + 1];

  static {
    for (int i = 0; i < NODES.length; i++) {
      double t = (i - STEPS) * STEP;
      double exponent = Math.PI * StrictMath.sinh(t);
      NODES[i] = 1 / (1 + StrictMath.exp(-exponent));
      WEIGHTS[i] = STEP * Math.PI * StrictMath.cosh(t) * NODES[i] / (1 + StrictMath.exp(exponent));
    }
  }

  private EllipticalProbability() {}

  static double of(double u, double v, double x, double y, double rho, DoubleUnaryOperator kernel) {
    double sign = rho < 0 ? -1 : 1;
    double width = 2 * StrictMath.atan2(Math.sqrt(1 - sign * rho), Math.sqrt(1 + sign * rho));
    double distance = x - sign * y;
    double product = 2 * sign * x * y;
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double angle = width * NODES[i];
      double ratio = distance == 0 ? 0 : distance / StrictMath.sin(angle);
      double form = ratio * ratio + product / (1 + StrictMath.cos(angle));
      sum += WEIGHTS[i] * kernel.applyAsDouble(Math.max(form, 0));
    }
    double integral = width / (2 * Math.PI) * sum;
    double probability = rho < 0 ? Math.max(0, u - (1 - v)) + integral : Math.min(u, v) - integral;
    return Math.min(Math.max(probability, 0), Math.min(u, v));
  }
}
