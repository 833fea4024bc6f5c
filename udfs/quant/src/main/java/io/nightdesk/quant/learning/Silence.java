package io.nightdesk.quant.learning;

/**
 * Whether a recipe may speak at a horizon, and on what evidence.
 *
 * @param verdict the finding
 * @param sessions sessions with completed labels behind it
 * @param tStatistic of the mean advantage over the base rate; NaN while warming up
 * @param brier Brier score of the calibrated forecasts, lower is better; NaN without any
 * @param baseRateBrier Brier score of the base rate; NaN without any
 */
public record Silence(
    Verdict verdict, int sessions, double tStatistic, double brier, double baseRateBrier) {

  /** What the rule says. */
  public enum Verdict {
    /** Forecasts beat the base rate: signals may be published. */
    SPEAKS,
    /** Forecasts are not proved better than the base rate: every signal is HOLD. */
    SILENT,
    /** Too few completed forecasts to tell: every signal is HOLD. */
    WARMING_UP
  }
}
