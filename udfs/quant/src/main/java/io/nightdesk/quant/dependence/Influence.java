package io.nightdesk.quant.dependence;

/**
 * What each of n observations adds to the error of an estimate; its error is their mean.
 *
 * @param values one per observation, in the unit of the estimate
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never changed or compared
record Influence(double[] values) {

  /** Standard error of the estimate. */
  double standardError() {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares) / values.length;
  }

  /** Influence on a smooth function of this estimate and another, by its two derivatives. */
  Influence combined(double slope, Influence other, double slopeOfOther) {
    double[] sum = new double[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = slope * values[i] + slopeOfOther * other.values[i];
    }
    return new Influence(sum);
  }

  /** Influence on a smooth function of this estimate, by its derivative. */
  Influence scaled(double slope) {
    return combined(slope, this, 0);
  }

  /**
   * Adds to each influence what the observation changes by taking part in the ranks: the mean over
   * all j of (1 if rank(i) &le; rank(j)) - u(j), times the slope at j.
   *
   * @param target is added to
   * @param doubledRanks of one margin
   * @param slopes derivative by the margin's pseudo-observation, one per observation
   * @see <a href="https://doi.org/10.1093/biomet/82.3.543">Genest, Ghoudi, Rivest (1995)</a>
   */
  static void addOfRanks(double[] target, int[] doubledRanks, double[] slopes) {
    int n = doubledRanks.length;
    double[] atOrAbove = new double[2 * n + 2];
    double weighted = 0;
    for (int j = 0; j < n; j++) {
      atOrAbove[doubledRanks[j]] += slopes[j];
      weighted += slopes[j] * doubledRanks[j] / (2.0 * (n + 1.0));
    }
    for (int rank = 2 * n; rank >= 0; rank--) {
      atOrAbove[rank] += atOrAbove[rank + 1];
    }
    for (int i = 0; i < n; i++) {
      target[i] += (atOrAbove[doubledRanks[i]] - weighted) / n;
    }
  }
}
