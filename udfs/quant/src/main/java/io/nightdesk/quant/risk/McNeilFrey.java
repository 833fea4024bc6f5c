package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/**
 * Test of ES on the sessions beyond VaR: do losses there exceed ES on average?
 *
 * <pre>  r(t) = (loss(t) - ES(t)) / volatility(t)  where loss(t) > VaR(t) </pre>
 *
 * <p>One-sided against a mean above 0, which says that ES is too low. The statistic is the mean
 * over its standard error; its p-value comes from a bootstrap of the residuals less their mean.
 *
 * @see <a href="https://doi.org/10.1016/S0927-5398(00)00012-8">McNeil, Frey (2000)</a>
 */
public final class McNeilFrey {

  private static final long TEST = 3;

  private McNeilFrey() {}

  /**
   * The test; statistic and p-value are NaN with fewer than 2 exceedances, or where all residuals
   * are equal.
   *
   * @param losses positive is a loss
   * @param valueAtRisk forecast for the same sessions
   * @param expectedShortfall forecast for the same sessions
   * @param volatility forecast for the same sessions, above 0
   */
  public static TestResult test(
      double[] losses,
      double[] valueAtRisk,
      double[] expectedShortfall,
      double[] volatility,
      Simulation simulation) {
    boolean[] exceeded = Exceedances.of(losses, valueAtRisk);
    Check.sameLength(losses.length, expectedShortfall.length, "expectedShortfall");
    Exceedances.checkScale(volatility, losses.length, "volatility");
    int count = Exceedances.count(exceeded);
    double[] residuals = new double[count];
    int next = 0;
    for (int t = 0; t < losses.length; t++) {
      if (exceeded[t]) {
        double shortfall = Check.finite(expectedShortfall[t], "ES");
        residuals[next++] = (losses[t] - shortfall) / volatility[t];
      }
    }
    double statistic = count < 2 ? Double.NaN : ratio(residuals);
    if (!Double.isFinite(statistic)) {
      return new TestResult(Double.NaN, Double.NaN, losses.length, count);
    }
    return new TestResult(
        statistic, probability(residuals, statistic, simulation), losses.length, count);
  }

  private static double probability(double[] residuals, double statistic, Simulation simulation) {
    double mean = TailSample.mean(residuals);
    double[] drawn = new double[residuals.length];
    int extreme = 0;
    for (int draw = 0; draw < simulation.draws(); draw++) {
      CounterStream stream = simulation.stream(TEST, draw);
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = residuals[stream.nextInt(drawn.length)] - mean;
      }
      // A draw of one residual only has no ratio; it counts by the sign of its mean.
      extreme += ratio(drawn) >= statistic ? 1 : 0;
    }
    return simulation.probability(extreme);
  }

  /** Mean over its standard error; infinite, or NaN, where the values do not vary. */
  private static double ratio(double[] values) {
    double error = TailSample.standardDeviation(values) / Math.sqrt(values.length);
    return TailSample.mean(values) / error;
  }
}
