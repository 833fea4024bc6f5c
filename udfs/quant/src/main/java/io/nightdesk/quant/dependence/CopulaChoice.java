package io.nightdesk.quant.dependence;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pair copula with the lowest Akaike criterion among all families and rotations.
 *
 * @param best its fit
 * @param aic the criterion of every family, in its best rotation; all NaN where the dependence is
 *     perfect or there is no fit, for then none is better than another
 * @see <a href="https://doi.org/10.1109/TAC.1974.1100705">Akaike (1974)</a>
 */
public record CopulaChoice(PairCopulaFit best, Map<PairCopulaFamily, Double> aic) {

  public CopulaChoice {
    aic = Collections.unmodifiableMap(new EnumMap<>(aic));
  }

  /**
   * Chooses for the pairs (x[i], y[i]).
   *
   * @throws IllegalArgumentException on unequal lengths or NaN
   */
  public static CopulaChoice of(double[] x, double[] y) {
    RankedPairs pairs = RankedPairs.of(x, y);
    Optional<CopulaFitStatus> refusal = pairs.refusal();
    return refusal.isPresent() ? without(refusal.get(), pairs.count()) : among(pairs);
  }

  private static CopulaChoice without(CopulaFitStatus reason, int count) {
    Map<PairCopulaFamily, Double> aic = new EnumMap<>(PairCopulaFamily.class);
    for (PairCopulaFamily family : PairCopulaFamily.values()) {
      aic.put(family, Double.NaN);
    }
    return new CopulaChoice(PairCopulaFit.without(PairCopulaFamily.GAUSSIAN, reason, count), aic);
  }

  private static CopulaChoice among(RankedPairs pairs) {
    KendallScores tau = KendallScores.of(pairs.x(), pairs.y());
    Map<PairCopulaFamily, PairCandidate> candidates = new EnumMap<>(PairCopulaFamily.class);
    Map<PairCopulaFamily, Double> aic = new EnumMap<>(PairCopulaFamily.class);
    for (PairCopulaFamily family : PairCopulaFamily.values()) {
      PairCandidate candidate = PairCopulaFitter.candidate(pairs, tau.tau(), family);
      candidates.put(family, candidate);
      aic.put(family, candidate.aic());
    }
    PairCandidate best =
        Collections.min(candidates.values(), Comparator.comparingDouble(PairCandidate::aic));
    return new CopulaChoice(PairCopulaFitter.withErrors(pairs, tau, best), aic);
  }
}
