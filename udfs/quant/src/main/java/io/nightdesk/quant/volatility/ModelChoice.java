package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import java.util.Comparator;
import java.util.List;

/**
 * Choice among fits of one window by Schwarz's criterion, in favour of the simpler.
 *
 * <p>From the fewest parameters up, the best fit of each number of parameters takes the place of
 * the one chosen so far only if its criterion is lower by at least {@value #LEAD}, which on
 * Raftery's scale is strong evidence. Of equals the first in the list is chosen.
 *
 * @param chosen the fit to use
 * @param candidates all fits, in the order given
 * @see <a href="https://doi.org/10.2307/271063">Raftery (1995)</a>
 */
public record ModelChoice(GarchFit chosen, List<GarchFit> candidates) {

  /** By how much the criterion of a richer model must be lower. */
  public static final double LEAD = 6;

  public ModelChoice {
    candidates = List.copyOf(candidates);
  }

  /**
   * Chooses. Fits that did not converge take part only if none did; of those the first that is
   * usable is chosen, and if there is none, the first.
   *
   * @param fits at least one, all of the same window
   */
  public static ModelChoice among(List<GarchFit> fits) {
    Check.that(!fits.isEmpty(), "a choice needs at least 1 fit");
    List<GarchFit> optima =
        fits.stream()
            .filter(fit -> fit.status().optimum())
            .sorted(
                Comparator.comparingInt((GarchFit fit) -> fit.parameters().length)
                    .thenComparingDouble(GarchFit::bic))
            .toList();
    if (optima.isEmpty()) {
      GarchFit fallback =
          fits.stream().filter(fit -> fit.status().usable()).findFirst().orElse(fits.get(0));
      return new ModelChoice(fallback, fits);
    }
    GarchFit chosen = optima.get(0);
    for (GarchFit fit : optima) {
      boolean richer = fit.parameters().length > chosen.parameters().length;
      chosen = richer && chosen.bic() - fit.bic() >= LEAD ? fit : chosen;
    }
    return new ModelChoice(chosen, fits);
  }
}
