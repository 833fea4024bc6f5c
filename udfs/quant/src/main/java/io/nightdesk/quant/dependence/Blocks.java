package io.nightdesk.quant.dependence;

/**
 * Triangular matrices times blocks of vectors. A block holds one row per component and one column
 * per vector. The inner loops run along the rows; every sum is formed in the order of the
 * components, so a result does not depend on the block it is in.
 */
final class Blocks {

  private Blocks() {}

  /** rows[last] becomes the sum over k up to {@code last} of weights[k] rows[k]. */
  static void combine(double[] weights, double[][] rows, int last) {
    double[] target = rows[last];
    double own = weights[last];
    for (int s = 0; s < target.length; s++) {
      target[s] *= own;
    }
    add(weights, rows, last, target, 1);
  }

  /** rows[last] becomes (rows[last] - sum over k below of weights[k] rows[k]) / weights[last]. */
  static void solve(double[] weights, double[][] rows, int last) {
    double[] target = rows[last];
    add(weights, rows, last, target, -1);
    double own = weights[last];
    for (int s = 0; s < target.length; s++) {
      target[s] /= own;
    }
  }

  private static void add(
      double[] weights, double[][] rows, int end, double[] target, double sign) {
    int k = 0;
    for (; k + 4 <= end; k += 4) {
      addFour(
          target,
          sign * weights[k],
          rows[k],
          sign * weights[k + 1],
          rows[k + 1],
          sign * weights[k + 2],
          rows[k + 2],
          sign * weights[k + 3],
          rows[k + 3]);
    }
    for (; k < end; k++) {
      double weight = sign * weights[k];
      double[] row = rows[k];
      for (int s = 0; s < target.length; s++) {
        target[s] += weight * row[s];
      }
    }
  }

  private static void addFour(
      double[] target,
      double a,
      double[] rowA,
      double b,
      double[] rowB,
      double c,
      double[] rowC,
      double d,
      double[] rowD) {
    for (int s = 0; s < target.length; s++) {
      target[s] = target[s] + a * rowA[s] + b * rowB[s] + c * rowC[s] + d * rowD[s];
    }
  }
}
