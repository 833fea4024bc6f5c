package io.nightdesk.quant.risk;

import io.nightdesk.quant.random.CounterStream;
import io.nightdesk.quant.volatility.StudentT;

/**
 * Draws losses beyond VaR from a Student t distribution of variance 1, or a normal one, without
 * drawing those within.
 *
 * <pre>
 *  w = ln(1 + x^2 / nu) has on x > q a density in proportion to exp(-nu w / 2) / sqrt(1 - exp(-w))
 * </pre>
 *
 * <p>So w is q's own plus an exponential number with mean 2 / nu, accepted with probability sqrt((1
 * - exp(-w(q))) / (1 - exp(-w))). For infinite nu this is Marsaglia's method for the tail of the
 * normal distribution (1964, Technometrics 6).
 */
final class StudentTail {

  private final double nu;
  private final double scale;
  private final double threshold;
  private final double start;
  private final double least;

  /**
   * The tail beyond a threshold.
   *
   * @param nu degrees of freedom, above 2; infinite means normal
   * @param threshold above 0, per unit of standard deviation
   */
  StudentTail(double nu, double threshold) {
    this.nu = nu;
    this.scale = Double.isInfinite(nu) ? 1 : new StudentT(nu).unitVarianceScale();
    this.threshold = threshold / scale;
    double square = this.threshold * this.threshold;
    this.start = StrictMath.log1p(square / nu);
    this.least = square / (nu + square);
  }

  /** The next loss, per unit of standard deviation. */
  double draw(CounterStream stream) {
    while (true) {
      double exponential = -StrictMath.log1p(-stream.uniform());
      double uniform = stream.uniform();
      if (Double.isInfinite(nu)) {
        double x = Math.sqrt(threshold * threshold + 2 * exponential);
        if (uniform * x <= threshold) {
          return x;
        }
      } else {
        double growth = StrictMath.expm1(start + 2 / nu * exponential);
        if (uniform * uniform * growth <= least * (1 + growth)) {
          return scale * Math.sqrt(nu * growth);
        }
      }
    }
  }
}
