package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Risk features 85 to 88: how a symbol moves with the market, and what it earned for its risk.
 *
 * <p>All take log total returns, oldest first, and look at the last of them; two series must be of
 * the same sessions. NaN means that there are too few returns; the table then holds a null. A
 * series without variance has beta, correlation and Sharpe ratio 0.
 */
public final class MarketSensitivity {

  /** Sessions of beta and of the Sharpe ratio. */
  public static final int LONG_WINDOW = 252;

  /** Sessions of the correlations. */
  public static final int SHORT_WINDOW = 60;

  /** Fewest sessions of beta. */
  public static final int MIN_BETA_SESSIONS = 126;

  private static final double SESSIONS_PER_YEAR = 252;

  private MarketSensitivity() {}

  /** BETA_SPY_252: sample covariance with the market over the market's sample variance. */
  public static double beta(double[] returns, double[] marketReturns) {
    Check.sameLength(returns.length, marketReturns.length, "marketReturns");
    if (returns.length < MIN_BETA_SESSIONS) {
      return Double.NaN;
    }
    int from = Math.max(0, returns.length - LONG_WINDOW);
    double variance = product(marketReturns, marketReturns, from);
    return variance > 0 ? product(returns, marketReturns, from) / variance : 0;
  }

  /**
   * SHARPE_252: mean over sample standard deviation of the excess return, annualised.
   *
   * @param riskFreeRate annual decimal
   */
  public static double sharpe(double[] returns, double riskFreeRate) {
    if (returns.length < LONG_WINDOW) {
      return Double.NaN;
    }
    int from = returns.length - LONG_WINDOW;
    double variance = product(returns, returns, from) / (LONG_WINDOW - 1);
    double excess = mean(returns, from) - riskFreeRate / SESSIONS_PER_YEAR;
    return variance > 0 ? excess / Math.sqrt(variance) * Math.sqrt(SESSIONS_PER_YEAR) : 0;
  }

  /** CORR_SPY_60 and CORR_QQQ_60: Pearson's correlation of the last 60 returns. */
  public static double correlation(double[] returns, double[] otherReturns) {
    Check.sameLength(returns.length, otherReturns.length, "otherReturns");
    if (returns.length < SHORT_WINDOW) {
      return Double.NaN;
    }
    int from = returns.length - SHORT_WINDOW;
    double scale =
        Math.sqrt(product(returns, returns, from))
            * Math.sqrt(product(otherReturns, otherReturns, from));
    return scale > 0 ? Math.max(-1, Math.min(1, product(returns, otherReturns, from) / scale)) : 0;
  }

  private static double product(double[] a, double[] b, int from) {
    double meanA = mean(a, from);
    double meanB = mean(b, from);
    double sum = 0;
    for (int i = from; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum;
  }

  private static double mean(double[] values, int from) {
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      sum += values[i];
    }
    return sum / (values.length - from);
  }
}
