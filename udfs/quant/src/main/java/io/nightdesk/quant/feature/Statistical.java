package io.nightdesk.quant.feature;

import java.util.function.IntToDoubleFunction;

/**
 * Moments, autocorrelation and fitted lines.
 *
 * <p>Prices or returns in, one value per bar out; NaN before the first valid bar, which each method
 * names; 0 for a constant window.
 */
public final class Statistical {

  private Statistical() {}

  /** Skewness {@code m3 / m2^1.5} of n log returns, population moments; from bar n. */
  public static double[] skewness(double[] logReturns, int n) {
    return from(n, logReturns.length, t -> standardMoment(logReturns, t, n, 3));
  }

  /** Excess kurtosis {@code m4 / m2^2 - 3} of n log returns, population moments; from bar n. */
  public static double[] excessKurtosis(double[] logReturns, int n) {
    return from(
        n,
        logReturns.length,
        t -> {
          double fourth = standardMoment(logReturns, t, n, 4);
          return fourth == 0 ? 0 : fourth - 3;
        });
  }

  /** Autocorrelation of lag 1 of n log returns, about their mean, -1 to 1; from bar n. */
  public static double[] autocorrelation(double[] logReturns, int n) {
    return from(
        n,
        logReturns.length,
        t -> {
          double mean = Windows.mean(logReturns, t, n);
          double before = logReturns[t - n + 1] - mean;
          double squares = before * before;
          double products = 0;
          for (int i = t - n + 2; i <= t; i++) {
            double e = logReturns[i] - mean;
            squares += e * e;
            products += e * before;
            before = e;
          }
          return Windows.deviation(squares, n, mean) == 0 ? 0 : products / squares;
        });
  }

  /**
   * Variance ratio less 1: variance of overlapping q-bar log returns over q times that of one-bar
   * returns, both unbiased, in a window of n returns; from bar n.
   *
   * @see <a href="https://doi.org/10.1093/rfs/1.1.41">Lo, MacKinlay (1988), eq. 12 and 13</a>
   */
  public static double[] varianceRatio(double[] logReturns, int q, int n) {
    double scale = q * (n - q + 1.0) * (1 - (double) q / n);
    int first = Windows.firstKnown(logReturns) + q - 1;
    double[] sums = from(first, logReturns.length, t -> Windows.sum(logReturns, t, q));
    return from(
        n,
        logReturns.length,
        t -> {
          double mean = Windows.mean(logReturns, t, n);
          double ones = Windows.squares(logReturns, t, n, mean);
          if (Windows.deviation(ones, n - 1, mean) == 0) {
            return 0;
          }
          double longer = Windows.squares(sums, t, n - q + 1, q * mean);
          return longer / scale / (ones / (n - 1)) - 1;
        });
  }

  /** Standard score of {@code ln C} over n bars; from bar n - 1. */
  public static double[] standardScoreOfLog(double[] close, int n) {
    double[] log = new double[close.length];
    for (int t = 0; t < close.length; t++) {
      log[t] = Math.log(close[t]);
    }
    return from(n - 1, close.length, t -> Windows.standardScore(log, t, n));
  }

  /** Share of the variance of n closes that their least-squares line explains; from bar n - 1. */
  public static double[] determination(double[] close, int n) {
    return from(n - 1, close.length, t -> Line.through(close, t, n).determination());
  }

  /** {@code (C - end of the least-squares line through n closes) / C}; from bar n - 1. */
  public static double[] residual(double[] close, int n) {
    return from(n - 1, close.length, t -> (close[t] - Line.through(close, t, n).end()) / close[t]);
  }

  /** Mean sign of the last n changes of C, -1 to 1; from bar n. */
  public static double[] meanSign(double[] close, int n) {
    double[] sign = Windows.unknownBefore(1, close.length);
    for (int t = 1; t < close.length; t++) {
      sign[t] = Math.signum(close[t] - close[t - 1]);
    }
    return from(n, close.length, t -> Windows.mean(sign, t, n));
  }

  private static double standardMoment(double[] x, int end, int n, int order) {
    double mean = Windows.mean(x, end, n);
    double squares = 0;
    double powers = 0;
    for (int i = end - n + 1; i <= end; i++) {
      double e = x[i] - mean;
      double square = e * e;
      squares += square;
      powers += order == 3 ? square * e : square * square;
    }
    double deviation = Windows.deviation(squares, n, mean);
    return deviation == 0 ? 0 : powers / n / Math.pow(deviation, order);
  }

  private static double[] from(int first, int size, IntToDoubleFunction value) {
    double[] values = Windows.unknownBefore(first, size);
    for (int t = first; t < size; t++) {
      values[t] = value.applyAsDouble(t);
    }
    return values;
  }
}
