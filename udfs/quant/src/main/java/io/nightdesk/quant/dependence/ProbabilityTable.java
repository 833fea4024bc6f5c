package io.nightdesk.quant.dependence;

import io.nightdesk.quant.volatility.StudentT;
import java.util.function.DoubleUnaryOperator;

/**
 * Distribution function of a symmetric distribution by a table of polynomials of degree 5, which
 * agree with it in value, slope and curvature at both ends of every cell.
 *
 * <p>Cells are found by the leading bits of 1 + |x|, so they widen with x and the tail keeps its
 * relative precision: 1e-9 and better down to probabilities of 1e-9. Beyond the last cell the exact
 * function is used.
 */
final class ProbabilityTable {

  private static final int BITS = 6;
  private static final int SHIFT = 52 - BITS;
  private static final int FIRST = 1023 << BITS;
  private static final long WITHIN_CELL = (1L << SHIFT) - 1;
  private static final int TERMS = 6;
  private static final double LEAST = 1e-20;
  private static final int MOST_OCTAVES = 40;
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private final DoubleUnaryOperator exactTail;
  private final double[] coefficients;

  /**
   * The table of a distribution.
   *
   * @param tail probability of values below -x, for x at least 0
   * @param density at x
   * @param fall minus the derivative of the density, over x and the density, at x
   */
  private ProbabilityTable(
      DoubleUnaryOperator tail, DoubleUnaryOperator density, DoubleUnaryOperator fall) {
    exactTail = tail;
    int octaves = 1;
    while (octaves < MOST_OCTAVES
        && tail.applyAsDouble(StrictMath.scalb(1.0, octaves) - 1) > LEAST) {
      octaves++;
    }
    int cells = octaves << BITS;
    coefficients = new double[TERMS * cells];
    double[] left = derivatives(0, tail, density, fall);
    for (int cell = 0; cell < cells; cell++) {
      double width = start(cell + 1) - start(cell);
      double[] right = derivatives(start(cell + 1) - 1, tail, density, fall);
      enter(TERMS * cell, width, left, right);
      left = right;
    }
  }

  static ProbabilityTable normal() {
    return new ProbabilityTable(
        x -> NormalScore.probability(-x), x -> StrictMath.exp(-0.5 * x * x) / ROOT_TWO_PI, x -> 1);
  }

  static ProbabilityTable studentT(double nu) {
    StudentT distribution = new StudentT(nu);
    return new ProbabilityTable(
        x -> distribution.probability(-x), distribution::density, x -> (nu + 1) / (nu + x * x));
  }

  /** Probability of values up to x, strictly between 0 and 1. */
  double probability(double x) {
    double y = 1 + Math.abs(x);
    long bits = Double.doubleToRawLongBits(y);
    int at = TERMS * ((int) (bits >>> SHIFT) - FIRST);
    double tail;
    if (at < coefficients.length) {
      double t = y - Double.longBitsToDouble(bits & ~WITHIN_CELL);
      double[] c = coefficients;
      double upper = c[at + 3] + t * (c[at + 4] + t * c[at + 5]);
      tail = c[at] + t * (c[at + 1] + t * (c[at + 2] + t * upper));
    } else {
      tail = exactTail.applyAsDouble(Math.abs(x));
    }
    return UnitInterval.inside(x < 0 ? tail : 1 - tail);
  }

  /** target[from + s] becomes the probability at values[s] factors[s], for s below size. */
  void probabilities(double[] values, double[] factors, double[] target, int from, int size) {
    for (int s = 0; s < size; s++) {
      target[from + s] = probability(values[s] * factors[s]);
    }
  }

  /** Left end of a cell, as 1 + |x|. */
  private static double start(int cell) {
    return Double.longBitsToDouble((long) (FIRST + cell) << SHIFT);
  }

  /** Tail and its first two derivatives by x. */
  private static double[] derivatives(
      double x, DoubleUnaryOperator tail, DoubleUnaryOperator density, DoubleUnaryOperator fall) {
    double slope = density.applyAsDouble(x);
    return new double[] {tail.applyAsDouble(x), -slope, slope * x * fall.applyAsDouble(x)};
  }

  private void enter(int at, double width, double[] left, double[] right) {
    double value = left[0];
    double first = width * left[1];
    double second = width * width * left[2] / 2;
    double ofValue = right[0] - value - first - second;
    double ofSlope = width * right[1] - first - 2 * second;
    double ofCurvature = (width * width * right[2] - 2 * second) / 2;
    double[] scaled = {
      value,
      first,
      second,
      10 * ofValue - 4 * ofSlope + ofCurvature,
      -15 * ofValue + 7 * ofSlope - 2 * ofCurvature,
      6 * ofValue - 3 * ofSlope + ofCurvature
    };
    double power = 1;
    for (int term = 0; term < TERMS; term++) {
      coefficients[at + term] = scaled[term] / power;
      power *= width;
    }
  }
}
