package io.nightdesk.quant.risk;

/**
 * Outcome of a statistical test of VaR or ES.
 *
 * @param statistic its value; NaN where there is none
 * @param probability p-value: of a statistic at least so extreme when the hypothesis holds; NaN
 *     where the test can say nothing
 * @param sessions number of sessions that the statistic rests on
 * @param exceedances number of these whose loss went beyond VaR
 */
public record TestResult(double statistic, double probability, int sessions, int exceedances) {

  /** Whether the test could be made. */
  public boolean known() {
    return !Double.isNaN(probability);
  }

  /** Whether the hypothesis is rejected at a size such as 0.05; false where nothing is known. */
  public boolean rejects(double size) {
    return probability < size;
  }
}
