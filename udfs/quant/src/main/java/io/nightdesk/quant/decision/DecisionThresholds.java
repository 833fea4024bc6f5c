package io.nightdesk.quant.decision;

import io.nightdesk.quant.Check;

/**
 * From where on a forecast becomes a signal.
 *
 * @param minConfidence lowest calibrated probability of the direction, 0.5 to 1
 * @param maxRiskScore highest risk score accepted, 1 to 10
 */
public record DecisionThresholds(double minConfidence, int maxRiskScore) {

  /** Confidence of at least 0.7 and a risk score of at most 6. */
  public static final DecisionThresholds STANDARD = new DecisionThresholds(0.7, 6);

  public DecisionThresholds {
    Check.within(minConfidence, 0.5, 1, "minConfidence");
    Check.within(maxRiskScore, 1, 10, "maxRiskScore");
  }
}
