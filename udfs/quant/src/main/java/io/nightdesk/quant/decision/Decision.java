package io.nightdesk.quant.decision;

/**
 * A decision with its grounds.
 *
 * @param signal what to do
 * @param confidence calibrated probability of the likelier direction, which is that of the signal;
 *     NaN when the model is silent
 * @param expectedReturn expected simple return of that direction after costs, decimal; NaN when the
 *     model is silent
 * @param reason the first reason that applies
 * @param sentence one sentence for a person
 */
public record Decision(
    Signal signal, double confidence, double expectedReturn, Reason reason, String sentence) {}
