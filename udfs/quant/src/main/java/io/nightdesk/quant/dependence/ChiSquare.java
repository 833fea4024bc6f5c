package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/**
 * Chi-square draws with any degrees of freedom, as twice a gamma variable.
 *
 * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang (2000)</a>
 */
final class ChiSquare {

  private static final double SQUEEZE = 0.0331;

  private final double shape;
  private final double scale;
  private final double slope;

  /** Of {@code degrees} degrees of freedom, above 0. */
  ChiSquare(double degrees) {
    Check.positive(degrees, "degrees of freedom");
    shape = degrees / 2;
    scale = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    slope = 1 / Math.sqrt(9 * scale);
  }

  /** The next draw of the stream. */
  double draw(CounterStream stream) {
    double gamma = gamma(stream);
    return shape < 1 ? 2 * gamma * StrictMath.pow(UnitInterval.draw(stream), 1 / shape) : 2 * gamma;
  }

  private double gamma(CounterStream stream) {
    while (true) {
      double x = Ziggurat.normal(stream);
      double root = 1 + slope * x;
      if (root > 0) {
        double cube = root * root * root;
        double u = UnitInterval.draw(stream);
        double square = x * x;
        if (u < 1 - SQUEEZE * square * square
            || StrictMath.log(u) < 0.5 * square + scale * (1 - cube + StrictMath.log(cube))) {
          return scale * cube;
        }
      }
    }
  }
}
