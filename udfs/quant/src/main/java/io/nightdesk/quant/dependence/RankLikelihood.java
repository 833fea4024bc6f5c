package io.nightdesk.quant.dependence;

import io.nightdesk.quant.volatility.StudentT;

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
  private final boolean[] used;
  private final double[] quantileOfRank;

  /**
   * Likelihood of a sample.
   *
   * @param rankOfX doubled ranks, 2 to 2 n
   * @param rankOfY doubled ranks, 2 to 2 n
   * @param rho correlation, strictly between -1 and 1
   */
  RankLikelihood(int[] rankOfX, int[] rankOfY, double rho) {
    this.rankOfX = rankOfX;
    this.rankOfY = rankOfY;
    this.rho = rho;
    this.used = new boolean[rankOfX.length + 1];
    markUsed(rankOfX);
    markUsed(rankOfY);
    this.quantileOfRank = new double[2 * rankOfX.length + 2];
  }

  private void markUsed(int[] ranks) {
    int ends = 2 * (ranks.length + 1);
    for (int rank : ranks) {
      used[Math.min(rank, ends - rank) - 1] = true;
    }
  }

  /** Log likelihood for {@code nu} degrees of freedom. */
  double at(double nu) {
    fillQuantiles(nu);
    double scale = 1 / ((1 - rho) * (1 + rho));
    double joint = 0;
    double margins = 0;
    double jointProduct = 1;
    double marginProduct = 1;
    for (int i = 0; i < rankOfX.length; i++) {
      double x = quantileOfRank[rankOfX[i]];
      double y = quantileOfRank[rankOfY[i]];
      double squareOfX = x * x;
      double squareOfY = y * y;
      jointProduct *= 1 + scale * (squareOfX - 2 * rho * x * y + squareOfY) / nu;
      marginProduct *= (1 + squareOfX / nu) * (1 + squareOfY / nu);
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

  private void fillQuantiles(double nu) {
    StudentT margin = new StudentT(nu);
    int ends = quantileOfRank.length;
    for (int rank = 1; rank < used.length; rank++) {
      if (used[rank - 1]) {
        double quantile = margin.quantile((double) rank / ends);
        quantileOfRank[rank] = quantile;
        quantileOfRank[ends - rank] = -quantile;
      }
    }
  }
}
