package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * Wilder's parabolic stop and reverse.
 *
 * <p>The first direction is short if the second bar fell further below the first than it rose above
 * it. On a flip the extreme point of the ended run is given, moved beyond the last two bars if
 * these exceed it.
 */
final class ParabolicStop {

  private final double[] high;
  private final double[] low;
  private final double step;
  private final double limit;

  private boolean rising;
  private double stop;
  private double extreme;
  private double acceleration;

  private ParabolicStop(Series bars, double step, double limit) {
    high = bars.high();
    low = bars.low();
    this.step = step;
    this.limit = limit;
  }

  /** The stop of each bar; from bar 1. */
  static double[] of(Series bars, double step, double limit) {
    return new ParabolicStop(bars, step, limit).stops();
  }

  private double[] stops() {
    double[] stops = Windows.unknownBefore(1, high.length);
    if (high.length < 2) {
      return stops;
    }
    double fall = low[0] - low[1];
    rising = !(fall > 0 && high[1] - high[0] < fall);
    stop = rising ? low[0] : high[0];
    extreme = rising ? high[1] : low[1];
    acceleration = step;
    for (int t = 1; t < high.length; t++) {
      int before = Math.max(1, t - 1);
      if (rising ? low[t] <= stop : high[t] >= stop) {
        rising = !rising;
        stop = clear(extreme, before, t);
        stops[t] = stop;
        extreme = rising ? high[t] : low[t];
        acceleration = step;
      } else {
        stops[t] = stop;
        if (rising ? high[t] > extreme : low[t] < extreme) {
          extreme = rising ? high[t] : low[t];
          acceleration = Math.min(limit, acceleration + step);
        }
      }
      stop = clear(stop + acceleration * (extreme - stop), before, t);
    }
    return stops;
  }

  /** A stop that does not lie within the range of either bar. */
  private double clear(double candidate, int before, int t) {
    return rising
        ? Math.min(candidate, Math.min(low[before], low[t]))
        : Math.max(candidate, Math.max(high[before], high[t]));
  }
}
