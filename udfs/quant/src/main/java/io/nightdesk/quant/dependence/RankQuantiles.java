package io.nightdesk.quant.dependence;

import java.util.stream.IntStream;

/**
 * Quantiles of Student's t at the ranks of some margins of one length, for any nu of a fit.
 *
 * <p>They are computed once per distinct distance from the median, not once per value: all margins
 * and both tails share them.
 */
final class RankQuantiles {

  private final int ends;
  private final int[] lowerRanks;
  private final double[] scores;
  private final double[][] basis;

  /**
   * Quantiles of margins of n values.
   *
   * @param margins doubled ranks, 2 to 2 n
   */
  RankQuantiles(int[]... margins) {
    this.ends = 2 * (margins[0].length + 1);
    this.lowerRanks = lowerRanks(margins);
    this.scores = new double[lowerRanks.length];
    this.basis = new double[QuantileSurface.TERMS][lowerRanks.length];
    for (int k = 0; k < lowerRanks.length; k++) {
      scores[k] = NormalScore.of((double) lowerRanks[k] / ends);
      double[] values =
          QuantileSurface.basis(QuantileSurface.coordinate(scores[k]), QuantileSurface.TERMS);
      for (int term = 0; term < values.length; term++) {
        basis[term][k] = values[term];
      }
    }
  }

  /** The ranks below the median that occur in a margin, or mirrored in it. */
  private static int[] lowerRanks(int[][] margins) {
    int median = margins[0].length + 1;
    boolean[] occurs = new boolean[median];
    for (int[] ranks : margins) {
      for (int rank : ranks) {
        if (rank != median) {
          occurs[Math.min(rank, 2 * median - rank)] = true;
        }
      }
    }
    return IntStream.range(0, median).filter(rank -> occurs[rank]).toArray();
  }

  /** Normal quantile by doubled rank; 0 at the median and where no margin has the rank. */
  double[] normal() {
    return spread(scores);
  }

  /** Quantile / sqrt(nu) by doubled rank. */
  double[] scaledAt(double nu) {
    double[] coefficients = QuantileSurface.at(nu);
    double[] logRatios = new double[scores.length];
    for (int term = 0; term < coefficients.length; term++) {
      double coefficient = coefficients[term];
      double[] values = basis[term];
      for (int k = 0; k < logRatios.length; k++) {
        logRatios[k] += coefficient * values[k];
      }
    }
    double rootOfNu = Math.sqrt(nu);
    for (int k = 0; k < logRatios.length; k++) {
      logRatios[k] = scores[k] * StrictMath.exp(logRatios[k]) / rootOfNu;
    }
    return spread(logRatios);
  }

  private double[] spread(double[] lower) {
    double[] byRank = new double[ends];
    for (int k = 0; k < lower.length; k++) {
      byRank[lowerRanks[k]] = lower[k];
      byRank[ends - lowerRanks[k]] = -lower[k];
    }
    return byRank;
  }
}
