package io.nightdesk.quant.dependence;

import java.util.function.ToDoubleFunction;

/**
 * Errors of a copula with one parameter, fitted by maximum pseudo-likelihood: the influence of a
 * pair is its score, plus what it changes in the scores of all others through their ranks, over the
 * curvature of the likelihood. Derivatives are central differences.
 *
 * @see <a href="https://doi.org/10.1093/biomet/82.3.543">Genest, Ghoudi, Rivest (1995)</a>
 */
final class OneParameterErrors {

  private static final double STEP = 1e-4;

  private OneParameterErrors() {}

  static PairErrors of(RankedPairs pairs, OneParameterFamily line, PairCandidate candidate) {
    Rotation rotation = candidate.rotation();
    double s = candidate.coordinate();
    double step = STEP * (1 - Math.abs(s));
    double center = Math.min(Math.max(s, line.lowest() + step), line.highest() - step);
    PairCopula copula = line.copula(s).rotated(rotation);
    PairCopula middle = line.copula(center).rotated(rotation);
    PairCopula above = line.copula(center + step).rotated(rotation);
    PairCopula below = line.copula(center - step).rotated(rotation);
    Influence influence = influence(pairs, above, middle, below, step);
    double width = 2 * step;
    double slope = (line.parameter(center + step) - line.parameter(center - step)) / width;
    return new PairErrors(
        copula,
        new Estimate(line.parameter(s), influence.scaled(slope).standardError()),
        Estimate.NONE,
        tail(
            copula,
            above,
            below,
            width,
            influence,
            line.tailScale(),
            PairCopula::lowerTailDependence),
        tail(
            copula,
            above,
            below,
            width,
            influence,
            line.tailScale(),
            PairCopula::upperTailDependence));
  }

  private static TailEstimate tail(
      PairCopula copula,
      PairCopula above,
      PairCopula below,
      double width,
      Influence influence,
      TailEstimate.Scale scale,
      ToDoubleFunction<PairCopula> dependence) {
    double slope = (dependence.applyAsDouble(above) - dependence.applyAsDouble(below)) / width;
    double value = dependence.applyAsDouble(copula);
    return slope == 0
        ? TailEstimate.certain(value)
        : new TailEstimate(value, influence.scaled(slope).standardError(), scale);
  }

  private static Influence influence(
      RankedPairs pairs, PairCopula above, PairCopula middle, PairCopula below, double step) {
    int n = pairs.count();
    double[] scores = new double[n];
    double[] slopesInU = new double[n];
    double[] slopesInV = new double[n];
    double curvature = 0;
    double meanScore = 0;
    for (int i = 0; i < n; i++) {
      double u = pairs.u()[i];
      double v = pairs.v()[i];
      double high = above.logDensity(u, v);
      double low = below.logDensity(u, v);
      scores[i] = (high - low) / (2 * step);
      meanScore += scores[i] / n;
      curvature += (high - 2 * middle.logDensity(u, v) + low) / (step * step) / n;
      double inU = STEP * Math.min(u, 1 - u);
      slopesInU[i] =
          (above.logDensity(u + inU, v)
                  - above.logDensity(u - inU, v)
                  - below.logDensity(u + inU, v)
                  + below.logDensity(u - inU, v))
              / (4 * step * inU);
      double inV = STEP * Math.min(v, 1 - v);
      slopesInV[i] =
          (above.logDensity(u, v + inV)
                  - above.logDensity(u, v - inV)
                  - below.logDensity(u, v + inV)
                  + below.logDensity(u, v - inV))
              / (4 * step * inV);
    }
    for (int i = 0; i < n; i++) {
      scores[i] -= meanScore;
    }
    Influence.addOfRanks(scores, pairs.rankOfX(), slopesInU);
    Influence.addOfRanks(scores, pairs.rankOfY(), slopesInV);
    return new Influence(scores).scaled(curvature < 0 ? -1 / curvature : Double.NaN);
  }
}
