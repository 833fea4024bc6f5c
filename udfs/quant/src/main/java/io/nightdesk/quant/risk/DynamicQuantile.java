package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import java.util.Arrays;

/**
 * Dynamic quantile test: can exceedances be foretold from those before and from the VaR itself?
 *
 * <pre>
 *  hit(t) = 1{loss(t) > VaR(t)} - p
 *  hit(t) = X(t) b + u(t),  X(t) = 1, hit(t-1), ..., hit(t-4), VaR(t)
 *  DQ     = b' X'X b / (p (1 - p)),  chi-squared with as many degrees as X has independent columns
 * </pre>
 *
 * <p>A column that depends on those before it, such as a constant VaR, is left out and costs a
 * degree of freedom.
 *
 * @see <a href="https://doi.org/10.1198/073500104000000370">Engle, Manganelli (2004)</a>
 */
public final class DynamicQuantile {

  /** Hits of earlier sessions among the regressors. */
  public static final int LAGS = 4;

  /** Fewest sessions of the test. */
  public static final int MIN_SESSIONS = 50;

  private static final double DEPENDENT = 1e-9;

  private DynamicQuantile() {}

  /**
   * The test.
   *
   * @param level of the VaR
   * @param losses positive is a loss, oldest first; at least 50
   * @param valueAtRisk forecast for the same sessions
   */
  public static TestResult test(double level, double[] losses, double[] valueAtRisk) {
    TailLoss.checkLevel(level);
    Check.that(
        losses.length >= MIN_SESSIONS,
        "the test needs at least %s sessions, has %s",
        MIN_SESSIONS,
        losses.length);
    boolean[] exceeded = Exceedances.of(losses, valueAtRisk);
    double probability = 1 - level;
    int rows = losses.length - LAGS;
    double[] hits = new double[losses.length];
    for (int t = 0; t < hits.length; t++) {
      hits[t] = (exceeded[t] ? 1 : 0) - probability;
    }
    double[][] columns = new double[LAGS + 2][rows];
    Arrays.fill(columns[0], 1);
    for (int lag = 1; lag <= LAGS; lag++) {
      System.arraycopy(hits, LAGS - lag, columns[lag], 0, rows);
    }
    System.arraycopy(valueAtRisk, LAGS, columns[LAGS + 1], 0, rows);
    double explained = 0;
    int degrees = 0;
    int count = 0;
    for (int t = LAGS; t < hits.length; t++) {
      count += exceeded[t] ? 1 : 0;
    }
    for (int k = 0; k < columns.length; k++) {
      if (orthonormalise(columns, k)) {
        double projection = 0;
        for (int t = 0; t < rows; t++) {
          projection += columns[k][t] * hits[t + LAGS];
        }
        explained += projection * projection;
        degrees++;
      }
    }
    double statistic = explained / (probability * level);
    return new TestResult(statistic, Distributions.chiSquaredTail(statistic, degrees), rows, count);
  }

  /** Modified Gram-Schmidt, twice; false, and a column of zeros, where the column is dependent. */
  private static boolean orthonormalise(double[][] columns, int k) {
    double[] column = columns[k];
    double before = Math.sqrt(product(column, column));
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < k; j++) {
        double shared = product(columns[j], column);
        for (int t = 0; t < column.length; t++) {
          column[t] -= shared * columns[j][t];
        }
      }
    }
    double norm = Math.sqrt(product(column, column));
    boolean independent = norm > DEPENDENT * before;
    for (int t = 0; t < column.length; t++) {
      column[t] = independent ? column[t] / norm : 0;
    }
    return independent;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }
}
