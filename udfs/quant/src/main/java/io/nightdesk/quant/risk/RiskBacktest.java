package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * All tests of one model's VaR and ES on one series.
 *
 * @param sessions number of forecasts judged
 * @param exceedances losses beyond VaR
 * @param expected exceedances to expect, (1 - level) times sessions
 * @param kupiec number of exceedances, two-sided
 * @param tooMany number of exceedances, one-sided
 * @param independence no clusters; simulated p-value
 * @param conditionalCoverage number and clusters together; simulated p-value
 * @param dynamicQuantile exceedances cannot be foretold
 * @param residuals ES by McNeil and Frey; NaN with fewer than 2 exceedances
 * @param shortfall ES by Acerbi and Szekely, Z2
 * @param quantileLoss mean quantile loss, in the unit of the losses
 */
public record RiskBacktest(
    int sessions,
    int exceedances,
    double expected,
    TestResult kupiec,
    TestResult tooMany,
    TestResult independence,
    TestResult conditionalCoverage,
    TestResult dynamicQuantile,
    TestResult residuals,
    TestResult shortfall,
    double quantileLoss) {

  /** Fewest forecasts that are judged. */
  public static final int MIN_SESSIONS = 250;

  /** Most forecasts that a nightly test looks at. */
  public static final int MAX_SESSIONS = 1000;

  /**
   * Judges forecasts.
   *
   * @param losses of the same sessions; positive is a loss; at least 250
   * @param coverage for this number of sessions and level; shared by all series
   * @param simulation for the tests of ES
   */
  public static RiskBacktest of(
      RiskForecasts forecasts,
      double[] losses,
      CoverageSimulation coverage,
      Simulation simulation) {
    int sessions = forecasts.sessions();
    Check.that(
        sessions >= MIN_SESSIONS,
        "a backtest needs at least %s sessions, has %s",
        MIN_SESSIONS,
        sessions);
    double level = forecasts.level();
    double probability = 1 - level;
    coverage.check(sessions, probability);
    double[] valueAtRisk = forecasts.valueAtRisk();
    boolean[] exceeded = Exceedances.of(losses, valueAtRisk);
    int exceedances = Exceedances.count(exceeded);
    return new RiskBacktest(
        sessions,
        exceedances,
        probability * sessions,
        Kupiec.test(sessions, exceedances, probability),
        Kupiec.oneSided(sessions, exceedances, probability),
        coverage.independence(exceeded),
        coverage.conditionalCoverage(exceeded),
        DynamicQuantile.test(level, losses, valueAtRisk),
        McNeilFrey.test(
            losses, valueAtRisk, forecasts.expectedShortfall(), forecasts.volatility(), simulation),
        AcerbiSzekely.test(
            level, losses, valueAtRisk, forecasts.expectedShortfall(), forecasts.nu(), simulation),
        QuantileLoss.mean(level, losses, valueAtRisk));
  }
}
