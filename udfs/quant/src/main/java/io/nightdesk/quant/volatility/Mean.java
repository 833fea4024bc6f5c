package io.nightdesk.quant.volatility;

import java.util.Arrays;
import java.util.List;

/**
 * Conditional mean of the returns, linear in its parameters.
 *
 * <p>The return before the first of an autoregression is taken to be the sample mean, so that every
 * return of the window counts under every mean and likelihoods can be compared.
 */
public enum Mean {
  /** No mean: the residual is the return. */
  ZERO(List.of()),
  /** {@code r(t) = mu + e(t)}. */
  CONSTANT(List.of("mu")),
  /** {@code r(t) = mu + phi r(t-1) + e(t)}; {@code mu} is the constant, not the long-run mean. */
  AUTOREGRESSIVE(List.of("mu", "phi"));

  /** Largest weight of the last return, in size: a process that returns to its mean. */
  static final double AUTOREGRESSION_BOUND = 0.999;

  private final List<String> parameterNames;

  Mean(List<String> parameterNames) {
    this.parameterNames = parameterNames;
  }

  /** Names of its parameters, in their order. */
  public List<String> parameterNames() {
    return parameterNames;
  }

  int parameterCount() {
    return parameterNames.size();
  }

  /** What multiplies each parameter: one row a parameter, one column a return. */
  double[][] regressors(double[] returns) {
    double[][] rows = new double[parameterCount()][returns.length];
    if (rows.length > 0) {
      Arrays.fill(rows[0], 1);
    }
    if (rows.length > 1) {
      rows[1][0] = average(returns);
      System.arraycopy(returns, 0, rows[1], 1, returns.length - 1);
    }
    return rows;
  }

  /** The parameters by least squares, the weight of the last return within its bound. */
  double[] leastSquares(double[] returns) {
    double average = average(returns);
    return switch (this) {
      case ZERO -> new double[0];
      case CONSTANT -> new double[] {average};
      case AUTOREGRESSIVE -> autoregression(returns, regressors(returns)[1], average);
    };
  }

  private static double[] autoregression(double[] returns, double[] earlier, double average) {
    double earlierMean = average(earlier);
    double xx = 0;
    double xy = 0;
    for (int t = 0; t < returns.length; t++) {
      double x = earlier[t] - earlierMean;
      xx += x * x;
      xy += x * (returns[t] - average);
    }
    double free = xx > 0 ? xy / xx : 0;
    double phi = Math.max(-AUTOREGRESSION_BOUND, Math.min(AUTOREGRESSION_BOUND, free));
    return new double[] {average - phi * earlierMean, phi};
  }

  /** Mean of the return that follows {@code last}; the parameters may be a longer vector. */
  double next(double[] parameters, double last) {
    return switch (this) {
      case ZERO -> 0;
      case CONSTANT -> parameters[0];
      case AUTOREGRESSIVE -> parameters[0] + parameters[1] * last;
    };
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
