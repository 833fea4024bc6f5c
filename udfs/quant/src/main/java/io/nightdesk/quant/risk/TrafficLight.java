package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The Basel traffic light for VaR at 99 % over 250 sessions.
 *
 * @see <a href="https://www.bis.org/publ/bcbs22.htm">Basel Committee (1996), supervisory framework
 *     for the use of backtesting</a>
 */
public enum TrafficLight {
  /** 0 to 4 exceedances. */
  GREEN,
  /** 5 to 9 exceedances. */
  YELLOW,
  /** 10 and more. */
  RED;

  /** Sessions that the light looks at. */
  public static final int SESSIONS = 250;

  private static final double YELLOW_PROBABILITY = 0.95;
  private static final double RED_PROBABILITY = 0.9999;
  private static final double[] YELLOW_FACTORS = {0.40, 0.50, 0.65, 0.75, 0.85};

  /** Zone of a number of exceedances in 250 sessions. */
  public static TrafficLight of(int exceedances) {
    Check.within(exceedances, 0, SESSIONS, "exceedances");
    if (exceedances < 5) {
      return GREEN;
    }
    return exceedances < 10 ? YELLOW : RED;
  }

  /**
   * Zone of a number of exceedances in any number of sessions, at any level, by the rule behind the
   * table: yellow from where so many or fewer have a probability of 95 % when VaR is right, red
   * from 99.99 % on.
   *
   * @param exceedances 0 to {@code sessions}
   * @param sessions with a VaR, at least 1
   * @param level quantile of the loss, strictly between 0.5 and 1
   */
  public static TrafficLight of(int exceedances, int sessions, double level) {
    Check.that(sessions >= 1, "sessions must be at least 1, was %s", sessions);
    Check.within(exceedances, 0, sessions, "exceedances");
    TailLoss.checkLevel(level);
    double probability =
        new BinomialDistribution(null, sessions, 1 - level).cumulativeProbability(exceedances);
    if (probability >= RED_PROBABILITY) {
      return RED;
    }
    return probability >= YELLOW_PROBABILITY ? YELLOW : GREEN;
  }

  /** What a number of exceedances in 250 sessions adds to the capital multiplier of 3. */
  public static double plusFactor(int exceedances) {
    return switch (of(exceedances)) {
      case GREEN -> 0;
      case YELLOW -> YELLOW_FACTORS[exceedances - 5];
      case RED -> 1;
    };
  }
}
