package io.nightdesk.quant.risk;

import io.nightdesk.quant.volatility.GarchFit;
import io.nightdesk.quant.volatility.Specification;
import io.nightdesk.quant.volatility.VolatilityEstimator;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * VaR and ES of every session of a series as they would have been forecast the evening before:
 * parameters fitted once in five sessions on the trailing window, volatilities and samples taken
 * every session.
 */
final class VarWalk {

  private static final int WEEK = 5;

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
    GarchFit heavy = null;
    GarchFit normal = null;
    TailLoss[] heavyUnit = null;
    TailLoss[] normalUnit = units(Double.POSITIVE_INFINITY);
    TailRisk peaks = null;
    TailRisk sample = null;
    boolean usesHeavy =
        forecasts.containsKey(TailMethod.GARCH_T)
            || forecasts.containsKey(TailMethod.FILTERED_HISTORICAL)
            || forecasts.containsKey(TailMethod.PEAKS_OVER_THRESHOLD);
    for (int i = 0; i < losses.length; i++) {
      double[] past = Arrays.copyOfRange(returns, Math.max(0, first + i - window), first + i);
      boolean refit = i % WEEK == 0;
      if (usesHeavy && refit) {
        heavy = VolatilityEstimator.of(Specification.GARCH_T).fit(past);
        heavyUnit = units(heavy.nu());
      }
      if (forecasts.containsKey(TailMethod.GARCH_NORMAL) && refit) {
        normal = VolatilityEstimator.of(Specification.GARCH_NORMAL).fit(past);
      }
      if (forecasts.containsKey(TailMethod.STUDENT_T) && refit) {
        sample = TailMethod.STUDENT_T.fit(past);
      }
      VolatilityPath path = usesHeavy ? heavy.filter(past) : null;
      for (Map.Entry<TailMethod, TailLoss[][]> entry : forecasts.entrySet()) {
        TailLoss[][] into = entry.getValue();
        switch (entry.getKey()) {
          case GARCH_T -> scaled(into, i, heavyUnit, path);
          case GARCH_NORMAL -> scaled(into, i, normalUnit, normal.filter(past));
          case FILTERED_HISTORICAL -> read(into, i, HistoricalTail.filtered(path));
          case PEAKS_OVER_THRESHOLD -> {
            if (refit) {
              peaks = PeaksOverThreshold.of(0, 1, path.standardisedResiduals(), 0.90);
            }
            scaled(into, i, read(peaks), path);
          }
          case STUDENT_T -> read(into, i, sample);
          case NORMAL, HISTORICAL, EWMA_NORMAL -> read(into, i, entry.getKey().fit(past));
        }
      }
    }
  }

  private TailLoss[] units(double nu) {
    return read(level -> TailLoss.studentT(level, nu));
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
      into[level][session] = units[level].scaled(path.parameters()[0], path.nextDailyVolatility());
    }
  }
}
