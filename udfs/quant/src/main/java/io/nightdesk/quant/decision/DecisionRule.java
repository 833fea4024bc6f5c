package io.nightdesk.quant.decision;

import java.util.Locale;
import java.util.Objects;

/**
 * The rule by which the night, the backtest and {@code predict} decide: BUY (SELL) where the
 * confidence in the direction, the risk score and the expected return after costs all pass,
 * otherwise HOLD, which carries the better direction's confidence.
 *
 * @param thresholds from where on a forecast becomes a signal
 */
public record DecisionRule(DecisionThresholds thresholds) {

  public DecisionRule {
    Objects.requireNonNull(thresholds, "thresholds");
  }

  /** Decides one symbol. */
  public Decision decide(DecisionInput input) {
    boolean silent = Double.isNaN(input.probabilityUp());
    boolean up = silent || input.probabilityUp() >= 0.5;
    double confidence = up ? input.probabilityUp() : 1 - input.probabilityUp();
    double expectedReturn =
        up
            ? StrictMath.expm1(input.expectedReturn() - input.cost())
            : -StrictMath.expm1(input.expectedReturn() + input.cost());
    if (silent) {
      expectedReturn = Double.NaN;
    }
    Reason reason = reason(input, confidence, expectedReturn);
    Signal signal = Signal.HOLD;
    if (reason == Reason.ACCEPTED) {
      signal = up ? Signal.BUY : Signal.SELL;
    }
    return new Decision(
        signal,
        confidence,
        expectedReturn,
        reason,
        sentence(signal, reason, up, confidence, expectedReturn, input.riskScore()));
  }

  private Reason reason(DecisionInput input, double confidence, double expectedReturn) {
    for (Reason reason : Reason.values()) {
      if (input.blocks().contains(reason)) {
        return reason;
      }
    }
    if (Double.isNaN(confidence)) {
      return Reason.SILENT;
    }
    if (confidence < thresholds.minConfidence()) {
      return Reason.BELOW_THRESHOLD;
    }
    if (input.riskScore() > thresholds.maxRiskScore()) {
      return Reason.RISK_TOO_HIGH;
    }
    return expectedReturn > 0 ? Reason.ACCEPTED : Reason.EXPECTED_RETURN_NOT_POSITIVE;
  }

  private String sentence(
      Signal signal,
      Reason reason,
      boolean up,
      double confidence,
      double expectedReturn,
      int risk) {
    if (Double.isNaN(confidence)) {
      return String.format(Locale.ROOT, "%s: %s.", signal, reason.words());
    }
    return String.format(
        Locale.ROOT,
        "%s: %s (%s with confidence %.2f, needed %.2f; expected return after costs %.2f %%;"
            + " risk score %d, accepted up to %d).",
        signal,
        reason.words(),
        up ? "up" : "down",
        confidence,
        thresholds.minConfidence(),
        100 * expectedReturn,
        risk,
        thresholds.maxRiskScore());
  }
}
