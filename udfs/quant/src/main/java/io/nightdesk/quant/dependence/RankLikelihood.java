package io.nightdesk.quant.dependence;

import java.util.stream.IntStream;

/**
 * Log likelihood of a Student t copula over the ranks of a pair, for one rho and any nu.
 *
 * <p>Quantiles are computed once per distinct distance from the median, not once per value: both
 * margins and both tails share them. Logarithms are taken of products of many terms.
 */
final class RankLikelihood {

  /** Products above this are turned into logarithms; a single factor stays far below it. */
  private static final double LARGE = 1e100;

  private final int[] rankOfX;
  private final int[] rankOfY;
  private final double rho;
  private final int[] lowerRanks;
  private final double[] scores;
  private final double[][] basis;

  /**
   * Likelihood of a sample of n pairs.
   *
   * @param rankOfX doubled ranks, 2 to 2 n
   * @param rankOfY doubled ranks, 2 to 2 n
   * @param rho correlation, strictly between -1 and 1
   */
  RankLikelihood(int[] rankOfX, int[] rankOfY, double rho) {
    this.rankOfX = rankOfX;
    this.rankOfY = rankOfY;
    this.rho = rho;
    this.lowerRanks = lowerRanks(rankOfX, rankOfY);
    this.scores = new double[lowerRanks.length];
    this.basis = new double[QuantileSurface.TERMS][lowerRanks.length];
    for (int k = 0; k < lowerRanks.length; k++) {
      scores[k] = NormalScore.of((double) lowerRanks[k] / ends());
      double[] values =
          QuantileSurface.basis(QuantileSurface.coordinate(scores[k]), QuantileSurface.TERMS);
      for (int term = 0; term < values.length; term++) {
        basis[term][k] = values[term];
      }
    }
  }

  /** The ranks below the median that occur in either margin, or mirrored in it. */
  private static int[] lowerRanks(int[] rankOfX, int[] rankOfY) {
    int median = rankOfX.length + 1;
    boolean[] occurs = new boolean[median];
    for (int[] ranks : new int[][] {rankOfX, rankOfY}) {
      for (int rank : ranks) {
        if (rank != median) {
          occurs[Math.min(rank, 2 * median - rank)] = true;
        }
      }
    }
    return IntStream.range(0, median).filter(rank -> occurs[rank]).toArray();
  }

  /** Twice the rank that stands for probability 1. */
  private int ends() {
    return 2 * (rankOfX.length + 1);
  }

  /** Log likelihood for {@code nu} degrees of freedom, in the range of a fit. */
  double at(double nu) {
    double[] scaled = scaledQuantiles(nu);
    double scale = 1 / ((1 - rho) * (1 + rho));
    double joint = 0;
    double margins = 0;
    double jointProduct = 1;
    double marginProduct = 1;
    for (int i = 0; i < rankOfX.length; i++) {
      double x = scaled[rankOfX[i]];
      double y = scaled[rankOfY[i]];
      double squareOfX = x * x;
      double squareOfY = y * y;
      jointProduct *= 1 + scale * (squareOfX + squareOfY - 2 * rho * (x * y));
      marginProduct *= (1 + squareOfX) * (1 + squareOfY);
      if (jointProduct > LARGE || marginProduct > LARGE) {
        joint += StrictMath.log(jointProduct);
        margins += StrictMath.log(marginProduct);
        jointProduct = 1;
        marginProduct = 1;
      }
    }
    joint += StrictMath.log(jointProduct);
    margins += StrictMath.log(marginProduct);
    return rankOfX.length * new StudentTCopula(rho, nu).logConstant()
        - (nu + 2) / 2 * joint
        + (nu + 1) / 2 * margins;
  }

  /** Quantile / sqrt(nu) by doubled rank. */
  private double[] scaledQuantiles(double nu) {
    double[] coefficients = QuantileSurface.at(nu);
    double[] logRatios = new double[scores.length];
    for (int term = 0; term < coefficients.length; term++) {
      double coefficient = coefficients[term];
      double[] values = basis[term];
      for (int k = 0; k < logRatios.length; k++) {
        logRatios[k] += coefficient * values[k];
      }
    }
    double[] scaled = new double[ends()];
    double rootOfNu = Math.sqrt(nu);
    for (int k = 0; k < logRatios.length; k++) {
      double quantile = scores[k] * StrictMath.exp(logRatios[k]) / rootOfNu;
      scaled[lowerRanks[k]] = quantile;
      scaled[scaled.length - lowerRanks[k]] = -quantile;
    }
    return scaled;
  }
}
