package io.nightdesk.quant.dependence;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The pair copula with the lowest Akaike criterion among all families and rotations.
 *
 * @param best its fit
 * @param aic the criterion of every family, in its best rotation; all NaN where the dependence is
 *     perfect, for then none is better than another
 * @see <a href="https://doi.org/10.1109/TAC.1974.1100705">Akaike (1974)</a>
 */
public record CopulaChoice(PairCopulaFit best, Map<PairCopulaFamily, Double> aic) {

  public CopulaChoice {
    aic = Collections.unmodifiableMap(new EnumMap<>(aic));
  }

  /**
   * Chooses for the pairs (x[i], y[i]).
   *
   * @throws IllegalArgumentException on unequal lengths, NaN, fewer than 20 pairs, or a series
   *     whose values are all equal
   */
  public static CopulaChoice of(double[] x, double[] y) {
    RankedPairs pairs = RankedPairs.of(x, y);
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
