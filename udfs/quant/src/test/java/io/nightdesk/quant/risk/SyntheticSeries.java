package io.nightdesk.quant.risk;

/**
 * The synthetic closes of SPY, STK and QQQ on which the golden figures rest: 1,500 sessions from a
 * splitmix64 generator seeded 42, prices in whole cents.
 */
@SuppressWarnings("ArrayRecordComponent")
record SyntheticSeries(double[] spy, double[] stk, double[] qqq) {

  static SyntheticSeries generate() {
    return new Generator().series();
  }

  /** 100 times the log return of the closes, one element fewer than those. */
  static double[] percentReturns(double[] closes) {
    double[] returns = new double[closes.length - 1];
    for (int t = 1; t < closes.length; t++) {
      returns[t - 1] = 100 * Math.log(closes[t] / closes[t - 1]);
    }
    return returns;
  }

  private static final class Generator {

    private static final int SESSIONS = 1500;
    private long state = 42;

    SyntheticSeries series() {
      double[][] closes = new double[3][SESSIONS];
      double[] previous = {100, 50, 80};
      for (int t = 0; t < SESSIONS; t++) {
        double market = (uniform() + uniform() + uniform() + uniform() - 2) * 0.02 + 0.0003;
        double own = (uniform() + uniform() + uniform() + uniform() - 2) * 0.03;
        double fund = (uniform() + uniform() + uniform() + uniform() - 2) * 0.01;
        double[] returns = {market, 1.2 * market + own, 1.1 * market + fund};
        for (int i = 0; i < 3; i++) {
          uniform(); // open
          previous[i] = Math.floor(previous[i] * (1 + returns[i]) * 100 + 0.5) / 100;
          closes[i][t] = previous[i];
          uniform(); // high
          uniform(); // low
          uniform(); // volume
        }
      }
      return new SyntheticSeries(closes[0], closes[1], closes[2]);
    }

    private double uniform() {
      state += 0x9E3779B97F4A7C15L;
      long z = state;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
  }
}
