package io.nightdesk.quant.dependence;

/** Log likelihood of elliptical copulas over the ranks of several symbols, for one correlation. */
final class JointLikelihood {

  /** Sessions that are solved together. */
  private static final int BLOCK = 64;

  private final int[][] ranks;
  private final CorrelationMatrix correlation;
  private final RankQuantiles quantiles;
  private final int[] counts;

  /**
   * Likelihood of n sessions.
   *
   * @param ranks doubled ranks, 2 to 2 n, one row per symbol
   */
  JointLikelihood(int[][] ranks, CorrelationMatrix correlation) {
    this.ranks = ranks;
    this.correlation = correlation;
    this.quantiles = new RankQuantiles(ranks);
    this.counts = new int[2 * (ranks[0].length + 1)];
    for (int[] row : ranks) {
      for (int rank : row) {
        counts[rank]++;
      }
    }
  }

  /** Of the Gaussian copula. */
  double gaussian() {
    double[] scores = quantiles.normal();
    double forms = 0;
    for (double form : forms(scores)) {
      forms += form;
    }
    double squares = 0;
    for (int rank = 0; rank < counts.length; rank++) {
      squares += counts[rank] * scores[rank] * scores[rank];
    }
    return -0.5 * (ranks[0].length * correlation.logDeterminant() + forms - squares);
  }

  /** Of the Student t copula for {@code nu} degrees of freedom, in the range of a fit. */
  double studentT(double nu) {
    double[] scaled = quantiles.scaledAt(nu);
    double joint = 0;
    for (double form : forms(scaled)) {
      joint += StrictMath.log1p(form);
    }
    double margins = 0;
    for (int rank = 0; rank < counts.length; rank++) {
      if (counts[rank] > 0) {
        margins += counts[rank] * StrictMath.log1p(scaled[rank] * scaled[rank]);
      }
    }
    return ranks[0].length * StudentTJointCopula.logConstant(correlation, nu)
        - (nu + ranks.length) / 2 * joint
        + (nu + 1) / 2 * margins;
  }

  /** x' R^-1 x of every session. */
  private double[] forms(double[] quantileByRank) {
    int sessions = ranks[0].length;
    double[] forms = new double[sessions];
    double[][] rows = new double[ranks.length][BLOCK];
    double[][] factor = correlation.factor();
    for (int from = 0; from < sessions; from += BLOCK) {
      int size = Math.min(BLOCK, sessions - from);
      for (int symbol = 0; symbol < ranks.length; symbol++) {
        double[] row = rows[symbol];
        for (int s = 0; s < size; s++) {
          row[s] = quantileByRank[ranks[symbol][from + s]];
        }
        Blocks.solve(factor[symbol], rows, symbol);
        for (int s = 0; s < size; s++) {
          forms[from + s] += row[s] * row[s];
        }
      }
    }
    return forms;
  }
}
