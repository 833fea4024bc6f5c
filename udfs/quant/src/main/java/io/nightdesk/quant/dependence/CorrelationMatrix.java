package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import java.util.Arrays;

/**
 * A positive definite correlation matrix: symmetric, ones on its diagonal, all values between -1
 * and 1. Immutable.
 */
public final class CorrelationMatrix {

  /** Pivots of the decomposition below this count as zero. */
  private static final double LEAST_PIVOT = 1e-9;

  private static final double SYMMETRY = 1e-12;

  private final double[][] values;
  private final double[][] factor;

  private CorrelationMatrix(double[][] values, double[][] factor) {
    this.values = values;
    this.factor = factor;
  }

  /**
   * The matrix with these values.
   *
   * @param values rows; copied
   * @throws IllegalArgumentException if they are not a positive definite correlation matrix
   */
  public static CorrelationMatrix of(double[][] values) {
    int size = values.length;
    Check.that(size >= 1, "a correlation matrix must not be empty");
    double[][] copy = new double[size][];
    for (int i = 0; i < size; i++) {
      Check.sameLength(size, values[i].length, "row " + i + " of the correlation matrix");
      copy[i] = values[i].clone();
      Check.that(copy[i][i] == 1, "correlation (%s, %s) must be 1, was %s", i, i, copy[i][i]);
      for (int j = 0; j < i; j++) {
        Check.within(copy[i][j], -1, 1, "correlation (" + i + ", " + j + ")");
        Check.that(
            Math.abs(copy[i][j] - values[j][i]) <= SYMMETRY,
            "correlations (%s, %s) and (%s, %s) must be equal, were %s and %s",
            i,
            j,
            j,
            i,
            copy[i][j],
            values[j][i]);
        copy[j][i] = copy[i][j];
      }
    }
    double[][] factor = new double[size][size];
    int failing = decompose(copy, factor);
    Check.that(
        failing < 0,
        "the correlation matrix must be positive definite, but row %s hangs on those before it",
        failing);
    return new CorrelationMatrix(copy, factor);
  }

  /**
   * The positive definite correlation matrix nearest to a symmetric one, by the sum of squared
   * differences; the matrix itself if it is one already.
   *
   * @throws IllegalArgumentException if it is not square, or a value is not finite
   * @see NearestCorrelation
   */
  public static CorrelationMatrix nearest(double[][] symmetric) {
    return of(isOne(symmetric) ? symmetric : NearestCorrelation.of(symmetric));
  }

  /** No dependence between any two of {@code size} symbols. */
  public static CorrelationMatrix identity(int size) {
    double[][] values = new double[size][size];
    for (int i = 0; i < size; i++) {
      values[i][i] = 1;
    }
    return of(values);
  }

  /** Whether the values are a positive definite correlation matrix, apart from their symmetry. */
  private static boolean isOne(double[][] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != values.length || values[i][i] != 1) {
        return false;
      }
      for (double value : values[i]) {
        if (!(Math.abs(value) <= 1)) {
          return false;
        }
      }
    }
    return decompose(values, new double[values.length][values.length]) < 0;
  }

  /** Number of symbols. */
  public int size() {
    return values.length;
  }

  /** Correlation of two symbols, -1 to 1. */
  public double at(int row, int column) {
    return values[row][column];
  }

  /**
   * This matrix with all correlations between symbols multiplied by {@code 1 - weight}.
   *
   * @param weight of the identity, 0 to 1
   */
  public CorrelationMatrix shrunk(double weight) {
    Check.within(weight, 0, 1, "weight");
    double[][] shrunk = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        shrunk[i][j] = i == j ? 1 : (1 - weight) * values[i][j] + 0.0; // no -0.0
      }
    }
    return of(shrunk);
  }

  /** Natural logarithm of the determinant; at most 0. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += 2 * StrictMath.log(factor[i][i]);
    }
    return sum;
  }

  /** The lower triangular L, by rows, with L L' this matrix; shared, not to be changed. */
  double[][] factor() {
    return factor;
  }

  /** Sum of the squares of L^-1 x. */
  double form(double[] x) {
    double[] solved = new double[x.length];
    double form = 0;
    for (int i = 0; i < x.length; i++) {
      double rest = x[i];
      for (int k = 0; k < i; k++) {
        rest -= factor[i][k] * solved[k];
      }
      solved[i] = rest / factor[i][i];
      form += solved[i] * solved[i];
    }
    return form;
  }

  /** Cholesky's decomposition; the first row without a positive pivot, or -1. */
  private static int decompose(double[][] values, double[][] factor) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = values[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i > j) {
          factor[i][j] = rest / factor[j][j];
        } else if (rest >= LEAST_PIVOT) {
          factor[i][i] = Math.sqrt(rest);
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorrelationMatrix that && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return "CorrelationMatrix of " + size() + " symbols";
  }
}
