package io.nightdesk.quant.risk;

/** Whether a symbol's VaR at 99 % has proved too low. */
public enum VarAlarm {
  /** VaR holds. */
  QUIET,
  /** VaR was exceeded too often. */
  RAISED,
  /** Fewer than 250 sessions of forecasts: not known, and so treated as high risk. */
  UNKNOWN;

  private static final double PROBABILITY = 0.01;
  private static final double SIZE = 0.01;

  /**
   * Raised when the traffic light of the last 250 sessions is red, or the one-sided Kupiec test
   * over all sessions given rejects with p &lt; 0.01.
   *
   * @param exceeded whether each session's loss went beyond its VaR at 99 %, oldest first
   */
  public static VarAlarm of(boolean[] exceeded) {
    if (exceeded.length < TrafficLight.SESSIONS) {
      return UNKNOWN;
    }
    int all = 0;
    int recent = 0;
    for (int t = 0; t < exceeded.length; t++) {
      if (exceeded[t]) {
        all++;
        recent += t >= exceeded.length - TrafficLight.SESSIONS ? 1 : 0;
      }
    }
    boolean tooMany = Kupiec.oneSided(exceeded.length, all, PROBABILITY).rejects(SIZE);
    return tooMany || TrafficLight.of(recent) == TrafficLight.RED ? RAISED : QUIET;
  }
}
