package io.nightdesk.quant.feature;

import io.nightdesk.quant.market.Series;

/**
 * Factors from the literature on the cross-section of returns.
 *
 * <p>One value per bar out; NaN before the first valid bar, which each method names.
 */
public final class Alpha {

  private static final double SESSIONS_PER_YEAR = 252;

  private Alpha() {}

  /**
   * {@code C(skip bars before) / C(n bars before) - 1}: momentum without the last month; from bar
   * n.
   *
   * @see <a href="https://doi.org/10.1111/j.1540-6261.1993.tb04702.x">Jegadeesh, Titman (1993)</a>
   */
  public static double[] momentum(double[] close, int skip, int n) {
    double[] momentum = Windows.unknownBefore(n, close.length);
    for (int t = n; t < close.length; t++) {
      momentum[t] = close[t - skip] / close[t - n] - 1;
    }
    return momentum;
  }

  /**
   * {@code C / highest H of n bars}, 0 to 1; from bar n - 1.
   *
   * @see <a href="https://doi.org/10.1111/j.1540-6261.2004.00695.x">George, Hwang (2004)</a>
   */
  public static double[] nearnessToHigh(Series bars, int n) {
    double[] highest = Extremes.highest(bars.high(), n);
    double[] nearness = new double[highest.length];
    for (int t = 0; t < nearness.length; t++) {
      nearness[t] = bars.close()[t] / highest[t];
    }
    return nearness;
  }

  /**
   * Highest simple return of n bars; from bar n.
   *
   * @see <a href="https://doi.org/10.1016/j.jfineco.2010.08.014">Bali, Cakici, Whitelaw (2011)</a>
   */
  public static double[] highestReturn(double[] simpleReturns, int n) {
    return Extremes.highest(simpleReturns, n);
  }

  /**
   * Idiosyncratic volatility, annualised: {@code sqrt(252 SSE / (n - 2))} of the least-squares fit
   * of the symbol's log total returns on the market's over n bars; 0 if the market did not move;
   * from bar n. NaN where the window holds an unknown return.
   *
   * @see <a href="https://doi.org/10.1111/j.1540-6261.2006.00836.x">Ang et al. (2006)</a>
   */
  public static double[] idiosyncraticVolatility(double[] totalReturns, double[] market, int n) {
    double[] volatility = Windows.unknownBefore(n, totalReturns.length);
    for (int t = n; t < volatility.length; t++) {
      double residuals = residualSquares(totalReturns, market, t, n);
      volatility[t] = Math.sqrt(SESSIONS_PER_YEAR * residuals / (n - 2));
    }
    return volatility;
  }

  /**
   * Sum of the symbol's log total returns over n bars less the market's; from bar n. NaN where the
   * window holds an unknown return.
   */
  public static double[] relativeStrength(double[] totalReturns, double[] market, int n) {
    double[] strength = Windows.unknownBefore(n, totalReturns.length);
    for (int t = n; t < strength.length; t++) {
      strength[t] = Windows.sum(totalReturns, t, n) - Windows.sum(market, t, n);
    }
    return strength;
  }

  /**
   * {@code -correlation(O, V)} over n bars, 0 if either is constant; from bar n - 1.
   *
   * @see <a href="https://doi.org/10.1002/wilm.10525">Kakushadze (2016), alpha 6</a>
   */
  public static double[] openVolumeCorrelation(Series bars, int n) {
    double[] correlation = Windows.unknownBefore(n - 1, bars.size());
    for (int t = n - 1; t < correlation.length; t++) {
      correlation[t] = 0 - Windows.correlation(bars.open(), bars.volume(), t, n);
    }
    return correlation;
  }

  /**
   * {@code sign(V - V1) · -(C / C1 - 1)}; from bar 1.
   *
   * @see <a href="https://doi.org/10.1002/wilm.10525">Kakushadze (2016), alpha 12, scaled</a>
   */
  public static double[] volumeReversal(Series bars) {
    double[] reversal = Windows.unknownBefore(1, bars.size());
    for (int t = 1; t < reversal.length; t++) {
      double sign = Math.signum(bars.volume()[t] - bars.volume()[t - 1]);
      reversal[t] = 0 - sign * bars.simpleReturns()[t];
    }
    return reversal;
  }

  private static double residualSquares(double[] y, double[] x, int end, int n) {
    double meanY = Windows.mean(y, end, n);
    double meanX = Windows.mean(x, end, n);
    double xx = 0;
    double xy = 0;
    for (int i = end - n + 1; i <= end; i++) {
      double ex = x[i] - meanX;
      xx += ex * ex;
      xy += ex * (y[i] - meanY);
    }
    if (Windows.deviation(xx, n, meanX) == 0) {
      return Double.isNaN(meanY) ? Double.NaN : 0;
    }
    double beta = xy / xx;
    double residuals = 0;
    for (int i = end - n + 1; i <= end; i++) {
      double e = (y[i] - meanY) - beta * (x[i] - meanX);
      residuals += e * e;
    }
    return residuals;
  }
}
