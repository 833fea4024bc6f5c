package io.nightdesk.quant.risk;

import io.nightdesk.quant.random.CounterStream;

/** Series that tests share. */
final class Samples {

  private Samples() {}

  /**
   * Logistic numbers that another program can make: ln(u / (1 - u)) with u the place of 7919 i^2 +
   * 104729 i + 17 modulo 1000003, for i = 1, 2, ...
   */
  static double[] logistic(int length) {
    double[] values = new double[length];
    for (int i = 1; i <= length; i++) {
      long place = (7919L * i * i + 104_729L * i + 17) % 1_000_003L;
      double u = (place + 0.5) / 1_000_003.0;
      values[i - 1] = StrictMath.log(u / (1 - u));
    }
    return values;
  }

  /** Independent Student t numbers of variance 1. */
  static double[] studentT(long seed, int length, double nu) {
    CounterStream stream = CounterStream.of(seed, 11);
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = stream.standardStudentT(nu);
    }
    return values;
  }

  /** Independent standard normal numbers. */
  static double[] normal(long seed, int length) {
    CounterStream stream = CounterStream.of(seed, 12);
    double[] values = new double[length];
    for (int t = 0; t < length; t++) {
      values[t] = stream.gaussian();
    }
    return values;
  }

  /** A GARCH(1,1) path of returns in percent with Student t residuals. */
  static double[] garch(long seed, int length, double alpha, double beta, double nu) {
    CounterStream stream = CounterStream.of(seed, 13);
    double longRun = 2.25;
    double omega = longRun * (1 - alpha - beta);
    double variance = longRun;
    double[] path = new double[length];
    for (int t = -500; t < length; t++) {
      double residual = Math.sqrt(variance) * stream.standardStudentT(nu);
      if (t >= 0) {
        path[t] = 0.04 + residual;
      }
      variance = omega + alpha * residual * residual + beta * variance;
    }
    return path;
  }

  static double[] times(double factor, double[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = factor * values[i];
    }
    return result;
  }

  static double[] plus(double shift, double[] values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = shift + values[i];
    }
    return result;
  }
}
