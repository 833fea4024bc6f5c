package io.nightdesk.quant.volatility;

/** The little linear algebra of a handful of parameters. */
final class SymmetricMatrix {

  private SymmetricMatrix() {}

  /**
   * Lower Cholesky factor of the rows and columns in {@code which}; null unless these are positive
   * definite.
   */
  static double[][] cholesky(double[][] matrix, int[] which) {
    int n = which.length;
    double[][] factor = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c <= r; c++) {
        double value = matrix[which[r]][which[c]];
        for (int k = 0; k < c; k++) {
          value -= factor[r][k] * factor[c][k];
        }
        if (r != c) {
          factor[r][c] = value / factor[c][c];
        } else if (value > 0) {
          factor[r][r] = Math.sqrt(value);
        } else {
          return null;
        }
      }
    }
    return factor;
  }

  /** Solves with a Cholesky factor, in place. */
  static void solve(double[][] factor, double[] vector) {
    int n = factor.length;
    for (int r = 0; r < n; r++) {
      for (int k = 0; k < r; k++) {
        vector[r] -= factor[r][k] * vector[k];
      }
      vector[r] /= factor[r][r];
    }
    for (int r = n - 1; r >= 0; r--) {
      for (int k = r + 1; k < n; k++) {
        vector[r] -= factor[k][r] * vector[k];
      }
      vector[r] /= factor[r][r];
    }
  }

  /** Inverse of a positive definite matrix; null if it is not one. */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    int[] all = new int[n];
    for (int i = 0; i < n; i++) {
      all[i] = i;
    }
    double[][] factor = cholesky(matrix, all);
    if (factor == null) {
      return null;
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      inverse[i][i] = 1;
      solve(factor, inverse[i]);
    }
    return inverse;
  }

  /** {@code a * b * a} for symmetric a and b. */
  static double[][] sandwich(double[][] a, double[][] b) {
    return multiply(multiply(a, b), a);
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    int n = a.length;
    double[][] product = new double[n][n];
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        for (int k = 0; k < n; k++) {
          product[r][c] += a[r][k] * b[k][c];
        }
      }
    }
    return product;
  }
}
