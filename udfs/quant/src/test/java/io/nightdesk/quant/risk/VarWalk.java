package io.nightdesk.quant.risk;

import io.nightdesk.quant.volatility.Garch;
import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Innovation;
import io.nightdesk.quant.volatility.PreSample;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * VaR and ES of every session of a series as they would have been forecast the evening before:
 * parameters fitted once in five sessions on the trailing window, volatilities and samples taken
 * every session.
 */
final class VarWalk {

  private static final int WEEK = 5;
  private static final Map<TailMethod, Specification> SPECIFICATIONS =
      Map.of(
          TailMethod.GARCH_NORMAL,
          Specification.GARCH_NORMAL,
          TailMethod.GARCH_T,
          Specification.GARCH_T,
          TailMethod.GARCH_SKEWED_T,
          new Specification(Garch.MODEL, Innovation.SKEWED_T, PreSample.MEAN_SQUARE),
          TailMethod.FILTERED_HISTORICAL,
          Specification.GARCH_T,
          TailMethod.PEAKS_OVER_THRESHOLD,
          Specification.GARCH_T);

  private final double[] returns;
  private final int first;
  private final int window;
  private final double[] levels;
  private final Map<TailMethod, TailLoss[][]> forecasts = new EnumMap<>(TailMethod.class);
  private final double[] losses;

  /**
   * Walks.
   *
   * @param returns in percent, oldest first
   * @param first index of the first session that is forecast
   * @param window most returns before a session that its forecast may use
   */
  VarWalk(double[] returns, int first, int window, double[] levels, TailMethod... methods) {
    this.returns = returns;
    this.first = first;
    this.window = window;
    this.levels = levels;
    this.losses = Samples.times(-1, Arrays.copyOfRange(returns, first, returns.length));
    for (TailMethod method : methods) {
      forecasts.put(method, new TailLoss[levels.length][losses.length]);
    }
    walk();
  }

  double[] losses() {
    return losses;
  }

  double[] valueAtRisk(TailMethod method, int level) {
    return Arrays.stream(forecasts.get(method)[level]).mapToDouble(TailLoss::valueAtRisk).toArray();
  }

  double[] expectedShortfall(TailMethod method, int level) {
    return Arrays.stream(forecasts.get(method)[level])
        .mapToDouble(TailLoss::expectedShortfall)
        .toArray();
  }

  boolean[] exceeded(TailMethod method, int level) {
    return Exceedances.of(losses, valueAtRisk(method, level));
  }

  private void walk() {
    Map<Specification, GarchFit> fits = new HashMap<>();
    TailRisk peaks = null;
    TailRisk sample = null;
    for (int i = 0; i < losses.length; i++) {
      double[] past = Arrays.copyOfRange(returns, Math.max(0, first + i - window), first + i);
      boolean refit = i % WEEK == 0;
      if (refit) {
        fits.clear();
      }
      Map<Specification, VolatilityPath> paths = new HashMap<>();
      for (Map.Entry<TailMethod, TailLoss[][]> entry : forecasts.entrySet()) {
        TailLoss[][] into = entry.getValue();
        Specification specification = SPECIFICATIONS.get(entry.getKey());
        VolatilityPath path =
            specification == null
                ? null
                : paths.computeIfAbsent(
                    specification,
                    s ->
                        fits.computeIfAbsent(s, x -> VolatilityEstimator.of(x).fit(past))
                            .filter(past));
        switch (entry.getKey()) {
          case GARCH_NORMAL, GARCH_T, GARCH_SKEWED_T -> read(into, i, ParametricTail.of(path));
          case FILTERED_HISTORICAL -> read(into, i, HistoricalTail.filtered(path));
          case PEAKS_OVER_THRESHOLD -> {
            if (refit) {
              peaks = PeaksOverThreshold.of(0, 1, path.standardisedResiduals(), 0.90);
            }
            scaled(into, i, read(peaks), path);
          }
          case STUDENT_T -> {
            if (refit) {
              sample = TailMethod.STUDENT_T.fit(past);
            }
            read(into, i, sample);
          }
          case NORMAL, HISTORICAL, EWMA_NORMAL -> read(into, i, entry.getKey().fit(past));
        }
      }
    }
  }

  private TailLoss[] read(TailRisk tail) {
    return Arrays.stream(levels).mapToObj(tail::at).toArray(TailLoss[]::new);
  }

  private void read(TailLoss[][] into, int session, TailRisk tail) {
    for (int level = 0; level < levels.length; level++) {
      into[level][session] = tail.at(levels[level]);
    }
  }

  private void scaled(TailLoss[][] into, int session, TailLoss[] units, VolatilityPath path) {
    for (int level = 0; level < levels.length; level++) {
      into[level][session] = units[level].scaled(path.nextMean(), path.nextDailyVolatility());
    }
  }
}
