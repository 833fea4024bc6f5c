package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/** The sessions whose loss went beyond its forecast VaR. */
public final class Exceedances {

  private Exceedances() {}

  /**
   * Whether each session's loss exceeded its VaR.
   *
   * @param losses positive is a loss, oldest first, all finite
   * @param valueAtRisk forecast for the same sessions, all finite
   */
  public static boolean[] of(double[] losses, double[] valueAtRisk) {
    Check.sameLength(losses.length, valueAtRisk.length, "valueAtRisk");
    boolean[] exceeded = new boolean[losses.length];
    for (int t = 0; t < exceeded.length; t++) {
      exceeded[t] = Check.finite(losses[t], "loss") > Check.finite(valueAtRisk[t], "VaR");
    }
    return exceeded;
  }

  /** How many there are. */
  public static int count(boolean[] exceeded) {
    int count = 0;
    for (boolean each : exceeded) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /** Refuses arrays that are not one positive, finite number a session. */
  static void checkScale(double[] scale, int sessions, String name) {
    Check.sameLength(sessions, scale.length, name);
    for (double value : scale) {
      Check.positive(Check.finite(value, name), name);
    }
  }
}
