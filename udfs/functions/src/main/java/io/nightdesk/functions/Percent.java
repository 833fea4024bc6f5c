package io.nightdesk.functions;

/**
 * The one place where decimals of SQL become the percent that volatility is fitted in, and back.
 */
final class Percent {

  private static final double PER_UNIT = 100;

  private Percent() {}

  /** Decimals (0.012) in percent (1.2). */
  static double[] of(double[] decimals) {
    double[] percent = new double[decimals.length];
    for (int i = 0; i < percent.length; i++) {
      percent[i] = PER_UNIT * decimals[i];
    }
    return percent;
  }

  /** Percent as a decimal. */
  static double toDecimal(double percent) {
    return percent / PER_UNIT;
  }
}
