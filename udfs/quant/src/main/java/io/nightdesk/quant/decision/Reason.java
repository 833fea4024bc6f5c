package io.nightdesk.quant.decision;

/** Why a decision is what it is; where several hold, the first of this list is named. */
public enum Reason {
  /** The symbol has too few sessions for its features to be exact. */
  INSUFFICIENT_HISTORY("too few sessions of history"),
  /** The last bars are missing, or the price does not move. */
  STALE("its prices are missing or do not move"),
  /** A feature that the model needs has no value. */
  MISSING_FEATURES("a feature that the model needs has no value"),
  /** The risk figures could not be computed. */
  RISK_UNKNOWN("its risk is not known, which counts as high"),
  /** The model has too few completed forecasts to be judged. */
  WARMING_UP("the model has too few completed forecasts to be judged"),
  /** The model is not proved better than the base rate. */
  SILENT("the model is not proved better than the base rate"),
  /** Confidence is below the threshold. */
  BELOW_THRESHOLD("confidence is below the threshold"),
  /** Risk score is above the highest accepted. */
  RISK_TOO_HIGH("the risk score is too high"),
  /** The expected return after costs is not positive. */
  EXPECTED_RETURN_NOT_POSITIVE("the expected return after costs is not positive"),
  /** Confidence, risk and expected return all pass. */
  ACCEPTED("confidence, risk and expected return all pass");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** The reason in words, without a full stop. */
  public String words() {
    return words;
  }
}
