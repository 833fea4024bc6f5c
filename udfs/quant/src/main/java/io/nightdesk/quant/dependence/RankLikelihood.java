package io.nightdesk.quant.dependence;

/**
 * Log likelihood of a Student t copula over the ranks of a pair, for one rho and any nu.
 *
 * <p>Logarithms are taken of products of many terms.
 */
final class RankLikelihood {

  /** Products above this are turned into logarithms; a single factor stays far below it. */
  private static final double LARGE = 1e100;

  private final int[] rankOfX;
  private final int[] rankOfY;
  private final double rho;
  private final RankQuantiles quantiles;

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
    this.quantiles = new RankQuantiles(rankOfX, rankOfY);
  }

  /** Log likelihood for {@code nu} degrees of freedom, in the range of a fit. */
  double at(double nu) {
    double[] scaled = quantiles.scaledAt(nu);
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
}
