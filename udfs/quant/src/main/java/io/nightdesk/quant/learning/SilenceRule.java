package io.nightdesk.quant.learning;

/**
 * The rule of silence: a recipe may speak at a horizon only if its calibrated forecasts, as issued
 * walk-forward, beat the base rate in Brier score over all completed labels so far.
 *
 * <p>The advantage is a mean over the symbols of each session; its t-statistic allows for the
 * overlap of labels. On a market without any edge, skill on the window that fitted the calibrator
 * proves nothing; only forecasts of what came later count.
 */
public final class SilenceRule {

  /** Fewest sessions on which a verdict rests. */
  public static final int MIN_SESSIONS = 250;

  /** The t-statistic must be above this. */
  public static final double MIN_T_STATISTIC = 2;

  private SilenceRule() {}

  /**
   * Judges the forecasts of one recipe at one horizon.
   *
   * @param scores of all sessions whose labels are complete
   * @param horizonSessions sessions of the label
   */
  public static Silence judge(SessionScores scores, int horizonSessions) {
    int sessions = scores.forecast().length;
    double brier = mean(scores.forecast());
    double baseRateBrier = mean(scores.baseRate());
    if (sessions < MIN_SESSIONS) {
      return new Silence(Silence.Verdict.WARMING_UP, sessions, Double.NaN, brier, baseRateBrier);
    }
    double[] advantage = new double[sessions];
    for (int i = 0; i < sessions; i++) {
      advantage[i] = scores.baseRate()[i] - scores.forecast()[i];
    }
    double t = HacMean.ofOverlapping(advantage, horizonSessions).tStatistic();
    Silence.Verdict verdict = t > MIN_T_STATISTIC ? Silence.Verdict.SPEAKS : Silence.Verdict.SILENT;
    return new Silence(verdict, sessions, t, brier, baseRateBrier);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
