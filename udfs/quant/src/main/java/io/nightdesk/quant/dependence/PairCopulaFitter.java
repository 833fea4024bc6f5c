package io.nightdesk.quant.dependence;

import java.util.Comparator;
import java.util.Optional;

/**
 * Fits pair copulas to ranks by maximum pseudo-likelihood.
 *
 * <p>The search over the one parameter starts from the inversion of Kendall's tau. A Student t
 * copula takes rho from that inversion and only nu from the likelihood.
 *
 * @see <a href="https://doi.org/10.1093/biomet/82.3.543">Genest, Ghoudi, Rivest (1995)</a>
 */
public final class PairCopulaFitter {

  private PairCopulaFitter() {}

  /**
   * Fits the copula of a family, in the rotation that suits best, to the pairs (x[i], y[i]).
   *
   * @return the fit or, for fewer than 20 pairs or a series without variation, its reason as the
   *     status
   * @throws IllegalArgumentException on unequal lengths or NaN
   */
  public static PairCopulaFit fit(double[] x, double[] y, PairCopulaFamily family) {
    RankedPairs pairs = RankedPairs.of(x, y);
    Optional<CopulaFitStatus> refusal = pairs.refusal();
    if (refusal.isPresent()) {
      return PairCopulaFit.without(family, refusal.get(), pairs.count());
    }
    KendallScores tau = KendallScores.of(pairs.x(), pairs.y());
    return withErrors(pairs, tau, candidate(pairs, tau.tau(), family));
  }

  static PairCandidate candidate(RankedPairs pairs, double tau, PairCopulaFamily family) {
    if (perfect(tau)) {
      return PairCandidate.perfect(family, family.rotations(tau).get(0));
    }
    return family == PairCopulaFamily.STUDENT_T
        ? studentT(pairs)
        : best(pairs, tau, family, line(family));
  }

  private static PairCandidate studentT(RankedPairs pairs) {
    StudentTCopulaFit fit = StudentTCopulaFitter.fit(pairs.u(), pairs.v());
    return new PairCandidate(
        PairCopulaFamily.STUDENT_T,
        Rotation.NONE,
        Double.NaN,
        fit.rho(),
        fit.nu(),
        fit.logLikelihood(),
        fit.status());
  }

  private static PairCandidate best(
      RankedPairs pairs, double tau, PairCopulaFamily family, OneParameterFamily line) {
    return family.rotations(tau).stream()
        .map(rotation -> searched(pairs, tau, family, line, rotation))
        .max(Comparator.comparingDouble(PairCandidate::logLikelihood))
        .orElseThrow();
  }

  private static PairCandidate searched(
      RankedPairs pairs,
      double tau,
      PairCopulaFamily family,
      OneParameterFamily line,
      Rotation rotation) {
    PeakSearch.Peak peak =
        PeakSearch.from(
            line.start(tau),
            line.lowest(),
            line.highest(),
            line.logLikelihood(pairs.turnedU(rotation), pairs.turnedV(rotation)));
    return new PairCandidate(
        family,
        rotation,
        peak.point(),
        Double.NaN,
        Double.NaN,
        peak.value(),
        peak.atEnd() ? CopulaFitStatus.AT_BOUND : CopulaFitStatus.CONVERGED);
  }

  static PairCopulaFit withErrors(RankedPairs pairs, KendallScores tau, PairCandidate candidate) {
    if (candidate.status() == CopulaFitStatus.PERFECT) {
      TailEstimate together = TailEstimate.certain(tau.tau() > 0 ? 1 : 0);
      return new PairCopulaFit(
          candidate.family(),
          candidate.rotation(),
          Optional.empty(),
          Estimate.NONE,
          Estimate.NONE,
          tau.tau(),
          Double.NaN,
          together,
          together,
          candidate.status(),
          pairs.count());
    }
    PairErrors errors =
        candidate.family() == PairCopulaFamily.STUDENT_T
            ? StudentTErrors.of(pairs, tau, candidate)
            : OneParameterErrors.of(pairs, line(candidate.family()), candidate);
    return new PairCopulaFit(
        candidate.family(),
        candidate.rotation(),
        Optional.of(errors.copula()),
        errors.parameter(),
        errors.inverseNu(),
        tau.tau(),
        candidate.logLikelihood(),
        errors.lowerTail(),
        errors.upperTail(),
        candidate.status(),
        pairs.count());
  }

  private static OneParameterFamily line(PairCopulaFamily family) {
    return OneParameterFamily.valueOf(family.name());
  }

  /** Whether tau leaves no room for a density; the inverted rho then rounds to -1 or 1. */
  private static boolean perfect(double tau) {
    double rho = StrictMath.sin(Math.PI / 2 * tau);
    return !(rho > -1 && rho < 1);
  }
}
