package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Forecasts of VaR and ES for consecutive sessions, oldest first, in the unit of the losses that
 * they are judged by.
 *
 * @param level of VaR and ES
 * @param valueAtRisk one a session
 * @param expectedShortfall one a session, above 0 and above VaR
 * @param volatility standard deviation of each session's return, above 0
 * @param nu degrees of freedom of each forecast, above 2; infinite means normal
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record RiskForecasts(
    double level,
    double[] valueAtRisk,
    double[] expectedShortfall,
    double[] volatility,
    double[] nu) {

  public RiskForecasts {
    TailLoss.checkLevel(level);
    int sessions = valueAtRisk.length;
    Check.sameLength(sessions, nu.length, "nu");
    Exceedances.checkScale(expectedShortfall, sessions, "expectedShortfall");
    Exceedances.checkScale(volatility, sessions, "volatility");
  }

  /** How many sessions are forecast. */
  public int sessions() {
    return valueAtRisk.length;
  }
}
