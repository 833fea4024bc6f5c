package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.Decisions;
import io.nightdesk.nightly.report.page.ModelVerdict;
import io.nightdesk.nightly.report.page.NightPage;
import io.nightdesk.quant.learning.SilenceRule;

/** The answer first: what the night says, and why the model speaks or is silent. */
final class Headline {

  private Headline() {}

  /** What the signals are: {@code 3 BUY, 1 SELL, 96 HOLD for Tuesday 2018-02-06}. */
  static String answer(NightPage page) {
    Decisions decisions = page.decisions();
    String session = Figures.day(page.tradingSession());
    if (decisions.symbols() == 0) {
      return "No signals for " + session;
    }
    return "%s BUY, %s SELL, %s HOLD for %s"
        .formatted(
            Figures.number(decisions.buys(), 0),
            Figures.number(decisions.sells(), 0),
            Figures.number(decisions.holds(), 0),
            session);
  }

  /** Why: one sentence on the model's right to speak. */
  static String because(NightPage page) {
    ModelVerdict verdict = page.verdict();
    int needed = SilenceRule.MIN_SESSIONS;
    return switch (verdict.state()) {
      case SPEAKS ->
          "The model speaks: over %s its Brier score %s beats the base rate’s %s (t = %s; above %s it may speak)."
                  .formatted(
                      sessions(verdict), brier(verdict), baseRate(verdict), t(verdict), bar())
              + passing(page.decisions());
      case SILENT ->
          "The model is silent: over %s its Brier score %s is not proved better than the base rate’s %s (t = %s; above %s it may speak), so every signal is HOLD."
              .formatted(sessions(verdict), brier(verdict), baseRate(verdict), t(verdict), bar());
      case WARMING_UP ->
          "The model is warming up: it may speak after %s sessions of completed forecasts and has %s, so every signal is HOLD."
              .formatted(
                  Figures.number(needed, 0),
                  verdict.judgedSessions().isPresent()
                      ? Figures.number(verdict.judgedSessions(), 0)
                      : "none");
      case NO_MODEL ->
          "No model has been judged up to this session, so nothing stands behind a BUY or SELL.";
    };
  }

  private static String passing(Decisions decisions) {
    return decisions.symbols() > 0 && decisions.buys() + decisions.sells() == 0
        ? " No symbol passes confidence, risk and expected return together."
        : "";
  }

  private static String sessions(ModelVerdict verdict) {
    return Figures.counted(verdict.judgedSessions(), "judged session", "judged sessions");
  }

  private static String brier(ModelVerdict verdict) {
    return Figures.number(verdict.brier(), 4);
  }

  private static String baseRate(ModelVerdict verdict) {
    return Figures.number(verdict.brierBaseRate(), 4);
  }

  private static String t(ModelVerdict verdict) {
    return Figures.number(verdict.tStatistic(), 1);
  }

  private static String bar() {
    return Figures.number(SilenceRule.MIN_T_STATISTIC, 1);
  }
}
