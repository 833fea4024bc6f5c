package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.GarchFit;

/**
 * Risk features 81 to 84: tomorrow's volatility and tail loss by GARCH with Student t residuals.
 *
 * @param predictedVolatility PRED_VOL, annualised decimal
 * @param valueAtRisk95 VAR_95, one session, decimal, loss positive
 * @param valueAtRisk99 VAR_99
 * @param expectedShortfall95 CVAR_95
 */
public record RiskFeatures(
    double predictedVolatility,
    double valueAtRisk95,
    double valueAtRisk99,
    double expectedShortfall95) {

  private static final double SESSIONS_PER_YEAR = 252;

  /**
   * From a fit and the window of returns that ends at the as-of session.
   *
   * @param fit of returns in percent, with a usable status
   * @param percentReturns total log returns in percent, oldest first
   */
  public static RiskFeatures of(GarchFit fit, double[] percentReturns) {
    return of(fit.mu(), fit.filter(percentReturns).nextDailyVolatility(), fit.nu());
  }

  /**
   * From the moments of tomorrow's return.
   *
   * @param meanPercent mean, in percent
   * @param dailyVolatilityPercent standard deviation, in percent
   * @param nu degrees of freedom; infinite means normal
   */
  public static RiskFeatures of(double meanPercent, double dailyVolatilityPercent, double nu) {
    Check.positive(dailyVolatilityPercent, "dailyVolatilityPercent");
    double mean = meanPercent / 100;
    double volatility = dailyVolatilityPercent / 100;
    TailLoss at95 = TailLoss.studentT(0.95, nu).scaled(mean, volatility);
    TailLoss at99 = TailLoss.studentT(0.99, nu).scaled(mean, volatility);
    return new RiskFeatures(
        volatility * Math.sqrt(SESSIONS_PER_YEAR),
        at95.valueAtRisk(),
        at99.valueAtRisk(),
        at95.expectedShortfall());
  }
}
