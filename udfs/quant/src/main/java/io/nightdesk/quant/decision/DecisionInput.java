package io.nightdesk.quant.decision;

import io.nightdesk.quant.Check;
import java.util.Set;

/**
 * What is known about a symbol when it is decided.
 *
 * @param probabilityUp calibrated probability that the price rises over the horizon; NaN when the
 *     model is silent
 * @param expectedReturn expected log return of a long position over the horizon, gross, decimal;
 *     NaN when the model is silent
 * @param cost of opening and closing a position, decimal, at least 0
 * @param riskScore 1 (calm) to 10
 * @param blocks what forbids a signal whatever the forecast says; empty if nothing does
 */
public record DecisionInput(
    double probabilityUp, double expectedReturn, double cost, int riskScore, Set<Reason> blocks) {

  public DecisionInput {
    if (!Double.isNaN(probabilityUp)) {
      Check.within(probabilityUp, 0, 1, "probabilityUp");
    }
    Check.notNegative(cost, "cost");
    Check.within(riskScore, 1, 10, "riskScore");
    Check.that(!blocks.contains(Reason.ACCEPTED), "%s cannot forbid a signal", Reason.ACCEPTED);
    blocks = Set.copyOf(blocks);
  }
}
