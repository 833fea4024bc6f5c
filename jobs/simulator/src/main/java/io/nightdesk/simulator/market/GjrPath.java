package io.nightdesk.simulator.market;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/**
 * The ordinary returns of one factor, session by session: GJR-GARCH(1,1) volatility with Student-t
 * shocks, part of each session's variance falling on the night before it.
 *
 * <pre>  h(t+1) = omega + (alpha + gamma [e(t) &lt; 0]) e(t)^2 + beta h(t) </pre>
 *
 * @see <a href="https://doi.org/10.1111/j.1540-6261.1993.tb05128.x">Glosten, Jagannathan, Runkle
 *     (1993)</a>
 */
final class GjrPath {

  /** Share of a session's variance that falls between the last close and the open. */
  static final double OVERNIGHT_SHARE = 0.18;

  private static final double ALPHA = 0.03;
  private static final double GAMMA = 0.06;
  private static final double BETA = 0.91;
  private static final double DEGREES_OF_FREEDOM = 6;

  private final double longRunVariance;
  private double variance;
  private double overnight;
  private double intraday;

  /** A path that starts at its long-run daily volatility, which may be 0. */
  GjrPath(double dailyVolatility) {
    longRunVariance = Check.notNegative(dailyVolatility, "dailyVolatility") * dailyVolatility;
    variance = longRunVariance;
  }

  /** Variance of the next session's log return, known before it. */
  double variance() {
    return variance;
  }

  /** Draws one session and moves the variance on. */
  void next(CounterStream draws) {
    double shockOvernight = draws.standardStudentT(DEGREES_OF_FREEDOM);
    double shockIntraday = draws.standardStudentT(DEGREES_OF_FREEDOM);
    overnight = StrictMath.sqrt(OVERNIGHT_SHARE * variance) * shockOvernight;
    intraday = StrictMath.sqrt((1 - OVERNIGHT_SHARE) * variance) * shockIntraday;
    double shock = overnight + intraday;
    double leverage = shock < 0 ? ALPHA + GAMMA : ALPHA;
    double omega = longRunVariance * (1 - ALPHA - GAMMA / 2 - BETA);
    variance = omega + leverage * shock * shock + BETA * variance;
  }

  /** Log return from the close before to the open of the session drawn last. */
  double overnight() {
    return overnight;
  }

  /** Log return from open to close of the session drawn last. */
  double intraday() {
    return intraday;
  }
}
