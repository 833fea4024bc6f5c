package io.nightdesk.quant.risk;

/**
 * Outcome of a statistical test.
 *
 * @param statistic its value
 * @param probability p-value: of a statistic at least so extreme when the hypothesis holds
 */
public record TestResult(double statistic, double probability) {

  /** Whether the hypothesis is rejected at a size such as 0.05. */
  public boolean rejects(double size) {
    return probability < size;
  }
}
