package io.nightdesk.quant.dependence;

import org.apache.commons.math3.special.Gamma;

/**
 * Errors of a Student t copula of which rho comes from Kendall's tau and 1 / nu from the
 * pseudo-likelihood for that rho. The influence of a pair on rho is that on tau; on 1 / nu it is
 * its score, plus what it changes in all scores through the ranks and through rho, over the
 * curvature.
 *
 * @see <a href="https://doi.org/10.1093/biomet/82.3.543">Genest, Ghoudi, Rivest (1995)</a>
 */
final class StudentTErrors {

  private static final double STEP = 0.01;
  private static final double STEP_OF_RHO = 1e-4;
  private static final double LOWEST = 1 / StudentTCopula.HIGHEST_NU;
  private static final double HIGHEST = 1 / StudentTCopula.LOWEST_NU;

  private final RankedPairs pairs;
  private final RankQuantiles quantiles;

  private StudentTErrors(RankedPairs pairs) {
    this.pairs = pairs;
    this.quantiles = new RankQuantiles(pairs.rankOfX(), pairs.rankOfY());
  }

  static PairErrors of(RankedPairs pairs, KendallScores tau, PairCandidate candidate) {
    double rho = candidate.rho();
    double nu = candidate.nu();
    Influence ofRho =
        new Influence(tau.influence())
            .scaled(Math.PI / 2 * StrictMath.cos(Math.PI / 2 * tau.tau()));
    Influence ofInverseNu = new StudentTErrors(pairs).ofInverseNu(rho, 1 / nu, ofRho);
    double widthInRho = STEP_OF_RHO * (1 - rho) * (1 + rho);
    double inRho =
        (TailDependence.ofStudentT(rho + widthInRho, nu)
                - TailDependence.ofStudentT(rho - widthInRho, nu))
            / (2 * widthInRho);
    double width = STEP / nu;
    double inInverseNu =
        (TailDependence.ofStudentT(rho, 1 / (1 / nu + width))
                - TailDependence.ofStudentT(rho, 1 / (1 / nu - width)))
            / (2 * width);
    TailEstimate tail =
        new TailEstimate(
            TailDependence.ofStudentT(rho, nu),
            ofRho.combined(inRho, ofInverseNu, inInverseNu).standardError(),
            TailEstimate.Scale.NORMAL_QUANTILE);
    return new PairErrors(
        new StudentTCopula(rho, nu),
        new Estimate(rho, ofRho.standardError()),
        new Estimate(1 / nu, ofInverseNu.standardError()),
        tail,
        tail);
  }

  private Influence ofInverseNu(double rho, double inverseNu, Influence ofRho) {
    int n = pairs.count();
    double step = STEP * inverseNu;
    double center = Math.min(Math.max(inverseNu, LOWEST + 2 * step), HIGHEST - 2 * step);
    double[] high = new double[n];
    double[] low = new double[n];
    double[] middle = new double[n];
    double[][] highSlopes = new double[2][n];
    double[][] lowSlopes = new double[2][n];
    logDensities(rho, 1 / (center + step), high, highSlopes);
    logDensities(rho, 1 / (center - step), low, lowSlopes);
    logDensities(rho, 1 / center, middle, new double[2][n]);
    double curvature = 0;
    double[] scores = difference(high, low, 2 * step);
    double mean = mean(scores);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      curvature += (high[i] - 2 * middle[i] + low[i]) / (step * step) / n;
      scores[i] -= mean;
      squares += scores[i] * scores[i] / n;
    }
    Influence.addOfRanks(
        scores, pairs.rankOfX(), difference(highSlopes[0], lowSlopes[0], 2 * step));
    Influence.addOfRanks(
        scores, pairs.rankOfY(), difference(highSlopes[1], lowSlopes[1], 2 * step));
    double information = curvature < 0 ? -curvature : squares;
    return new Influence(scores)
        .combined(1 / information, ofRho, mixedSlope(rho, center, step) / information);
  }

  /** Mean derivative of the log density by 1 / nu and rho. */
  private double mixedSlope(double rho, double inverseNu, double step) {
    double stepOfRho = STEP_OF_RHO * (1 - rho) * (1 + rho);
    double sum = 0;
    for (int sign = -1; sign <= 1; sign += 2) {
      RankLikelihood likelihood =
          new RankLikelihood(pairs.rankOfX(), pairs.rankOfY(), rho + sign * stepOfRho);
      sum += sign * (likelihood.at(1 / (inverseNu + step)) - likelihood.at(1 / (inverseNu - step)));
    }
    return sum / (4 * step * stepOfRho) / pairs.count();
  }

  /** Log densities of all pairs, and their derivatives by both pseudo-observations. */
  private void logDensities(double rho, double nu, double[] logDensities, double[][] slopes) {
    double[] scaled = quantiles.scaledAt(nu);
    double constant = new StudentTCopula(rho, nu).logConstant();
    double scale = 1 / ((1 - rho) * (1 + rho));
    double marginConstant =
        Gamma.logGamma((nu + 1) / 2) - Gamma.logGamma(nu / 2) - 0.5 * StrictMath.log(Math.PI);
    for (int i = 0; i < logDensities.length; i++) {
      double x = scaled[pairs.rankOfX()[i]];
      double y = scaled[pairs.rankOfY()[i]];
      double joint = 1 + scale * (x * x + y * y - 2 * rho * (x * y));
      double logOfX = StrictMath.log1p(x * x);
      double logOfY = StrictMath.log1p(y * y);
      logDensities[i] =
          constant - (nu + 2) / 2 * StrictMath.log(joint) + (nu + 1) / 2 * (logOfX + logOfY);
      double byX = (nu + 1) * x / (1 + x * x) - (nu + 2) * scale * (x - rho * y) / joint;
      double byY = (nu + 1) * y / (1 + y * y) - (nu + 2) * scale * (y - rho * x) / joint;
      slopes[0][i] = byX * StrictMath.exp((nu + 1) / 2 * logOfX - marginConstant);
      slopes[1][i] = byY * StrictMath.exp((nu + 1) / 2 * logOfY - marginConstant);
    }
  }

  private static double[] difference(double[] high, double[] low, double width) {
    double[] slopes = new double[high.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = (high[i] - low[i]) / width;
    }
    return slopes;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
