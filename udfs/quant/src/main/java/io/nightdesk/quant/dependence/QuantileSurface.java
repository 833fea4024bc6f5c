package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.StudentT;

/**
 * Quantiles of Student's t for all degrees of freedom of a fit, by interpolation.
 *
 * <pre>  ln(x / z) = sum over i, j of c(i, j) T(i)(s) T(j)(r),  s ~ ln(1 + z^2 / 4),  r ~ ln nu
 * </pre>
 *
 * <p>with x the quantile of t and z that of the normal distribution at the same probability, T the
 * Chebyshev polynomials, and s and r scaled to -1 to 1. The coefficients come from exact quantiles
 * when the class is first used. The relative error of x is below 1e-9 for probabilities down to
 * 1e-9.
 */
final class QuantileSurface {

  /** Chebyshev polynomials in the coordinate of the score. */
  static final int TERMS = 22;

  private static final int NU_TERMS = 28;
  private static final double FARTHEST_SCORE = 6.1;
  private static final double BEND = 4;
  private static final double LONGEST = StrictMath.log1p(FARTHEST_SCORE * FARTHEST_SCORE / BEND);
  private static final double LOW = StrictMath.log(StudentTCopula.LOWEST_NU);
  private static final double HIGH = StrictMath.log(StudentTCopula.HIGHEST_NU);
  private static final double[][] COEFFICIENTS = coefficients();

  private QuantileSurface() {}

  /** Coordinate, -1 to 1, of a normal score; the sign of the score does not matter. */
  static double coordinate(double normalScore) {
    Check.within(Math.abs(normalScore), 0, FARTHEST_SCORE, "distance of the normal score");
    return 2 * StrictMath.log1p(normalScore * normalScore / BEND) / LONGEST - 1;
  }

  /** Coefficients of ln(x / z) in {@link #basis}, for one nu. */
  static double[] at(double nu) {
    Check.within(nu, StudentTCopula.LOWEST_NU, StudentTCopula.HIGHEST_NU, "nu");
    double[] inNu = basis(2 * (StrictMath.log(nu) - LOW) / (HIGH - LOW) - 1, NU_TERMS);
    double[] collapsed = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      for (int j = 0; j < NU_TERMS; j++) {
        collapsed[i] += COEFFICIENTS[i][j] * inNu[j];
      }
    }
    return collapsed;
  }

  /** The first Chebyshev polynomials at a point. */
  static double[] basis(double point, int terms) {
    double[] values = new double[terms];
    values[0] = 1;
    values[1] = point;
    for (int i = 2; i < terms; i++) {
      values[i] = 2 * point * values[i - 1] - values[i - 2];
    }
    return values;
  }

  private static double[][] coefficients() {
    double[][] coefficients = new double[TERMS][NU_TERMS];
    for (int node = 0; node < TERMS; node++) {
      double s = node(node, TERMS);
      double score = Math.sqrt(BEND * StrictMath.expm1((s + 1) / 2 * LONGEST));
      double probability = NormalScore.probability(-score);
      double[] inScore = basis(s, TERMS);
      for (int nuNode = 0; nuNode < NU_TERMS; nuNode++) {
        double r = node(nuNode, NU_TERMS);
        double nu = StrictMath.exp(LOW + (r + 1) / 2 * (HIGH - LOW));
        double value = StrictMath.log(-new StudentT(nu).quantile(probability) / score);
        double[] inNu = basis(r, NU_TERMS);
        for (int i = 0; i < TERMS; i++) {
          for (int j = 0; j < NU_TERMS; j++) {
            coefficients[i][j] +=
                value * weight(i, TERMS) * inScore[i] * weight(j, NU_TERMS) * inNu[j];
          }
        }
      }
    }
    return coefficients;
  }

  private static double node(int index, int count) {
    return StrictMath.cos(Math.PI * (index + 0.5) / count);
  }

  private static double weight(int index, int count) {
    return (index == 0 ? 1.0 : 2.0) / count;
  }
}
