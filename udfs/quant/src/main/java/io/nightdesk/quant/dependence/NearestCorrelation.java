package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The correlation matrix nearest to a symmetric one in the Frobenius norm: projections by turns on
 * the matrices whose eigenvalues are at least a small positive bound, corrected as Dykstra does,
 * and on those with ones on the diagonal.
 *
 * @see <a href="https://doi.org/10.1093/imanum/22.3.329">Higham (2002)</a>
 */
final class NearestCorrelation {

  private static final double LEAST_EIGENVALUE = 1e-7;
  private static final double PRECISION = 1e-11;
  private static final int MOST_STEPS = 1_000;

  private NearestCorrelation() {}

  /**
   * The nearest matrix, positive definite.
   *
   * @throws IllegalArgumentException if the matrix is not square, or a value is not finite
   */
  static double[][] of(double[][] symmetric) {
    int size = symmetric.length;
    double[][] unitDiagonal = new double[size][];
    for (int i = 0; i < size; i++) {
      Check.sameLength(size, symmetric[i].length, "row " + i + " of the matrix");
      unitDiagonal[i] = new double[size];
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        Check.finite(symmetric[i][j], "each value of the matrix");
        unitDiagonal[i][j] = 0.5 * (symmetric[i][j] + symmetric[j][i]);
      }
    }
    double[][] correction = new double[size][size];
    double[][] positive = unitDiagonal;
    double change = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && change > PRECISION; step++) {
      double[][] corrected = difference(unitDiagonal, correction);
      positive = positivePart(corrected);
      correction = difference(positive, corrected);
      change = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double next = i == j ? 1 : positive[i][j];
          change = Math.max(change, Math.abs(next - unitDiagonal[i][j]));
          unitDiagonal[i][j] = next;
        }
        change = Math.max(change, Math.abs(positive[i][i] - 1));
      }
    }
    return scaledToUnitDiagonal(positive);
  }

  private static double[][] positivePart(double[][] matrix) {
    int size = matrix.length;
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
    double[][] part = new double[size][size];
    for (int k = 0; k < size; k++) {
      double value = Math.max(eigen.getRealEigenvalue(k), LEAST_EIGENVALUE);
      double[] vector = eigen.getEigenvector(k).toArray();
      for (int i = 0; i < size; i++) {
        double scaled = value * vector[i];
        for (int j = 0; j <= i; j++) {
          part[i][j] += scaled * vector[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        part[j][i] = part[i][j];
      }
    }
    return part;
  }

  private static double[][] difference(double[][] left, double[][] right) {
    double[][] difference = new double[left.length][left.length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < left.length; j++) {
        difference[i][j] = left[i][j] - right[i][j];
      }
    }
    return difference;
  }

  private static double[][] scaledToUnitDiagonal(double[][] positive) {
    double[][] scaled = new double[positive.length][positive.length];
    for (int i = 0; i < positive.length; i++) {
      for (int j = 0; j < i; j++) {
        scaled[i][j] = positive[i][j] / Math.sqrt(positive[i][i] * positive[j][j]);
        scaled[j][i] = scaled[i][j];
      }
      scaled[i][i] = 1;
    }
    return scaled;
  }
}
