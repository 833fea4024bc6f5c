package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Tests of independence and of conditional coverage: do exceedances of VaR come in clusters?
 *
 * <p>The p-values are asymptotic; with 1,000 sessions at 95 % the test of independence then rejects
 * a true VaR in 8.5 to 11 % of cases instead of 5. {@link CoverageSimulation} gives p-values that
 * hold.
 *
 * @param quietToQuiet sessions without exceedance after one without
 * @param quietToLoss sessions with exceedance after one without
 * @param lossToQuiet sessions without exceedance after one with
 * @param lossToLoss sessions with exceedance after one with
 * @see <a href="https://doi.org/10.2307/2527341">Christoffersen (1998)</a>
 */
public record Christoffersen(int quietToQuiet, int quietToLoss, int lossToQuiet, int lossToLoss) {

  public Christoffersen {
    Check.notNegative(quietToQuiet, "quietToQuiet");
    Check.notNegative(quietToLoss, "quietToLoss");
    Check.notNegative(lossToQuiet, "lossToQuiet");
    Check.notNegative(lossToLoss, "lossToLoss");
  }

  /** Counts the transitions of a sequence of sessions. */
  public static Christoffersen of(boolean[] exceeded) {
    int[] counts = new int[4];
    for (int t = 1; t < exceeded.length; t++) {
      counts[(exceeded[t - 1] ? 2 : 0) + (exceeded[t] ? 1 : 0)]++;
    }
    return new Christoffersen(counts[0], counts[1], counts[2], counts[3]);
  }

  /** Likelihood ratio of independence, chi-squared with 1 degree of freedom. */
  public TestResult independence() {
    double statistic = independenceStatistic();
    return new TestResult(
        statistic, Distributions.chiSquaredTail(statistic, 1), transitions(), losses());
  }

  /** Together with a test of coverage: chi-squared with 2 degrees of freedom. */
  public TestResult conditionalCoverage(TestResult kupiec) {
    double statistic = independenceStatistic() + kupiec.statistic();
    return new TestResult(
        statistic,
        Distributions.chiSquaredTail(statistic, 2),
        kupiec.sessions(),
        kupiec.exceedances());
  }

  private int transitions() {
    return quietToQuiet + quietToLoss + lossToQuiet + lossToLoss;
  }

  private int losses() {
    return quietToLoss + lossToLoss;
  }

  double independenceStatistic() {
    double afterQuiet = quietToQuiet + quietToLoss;
    double afterLoss = lossToQuiet + lossToLoss;
    double all = afterQuiet + afterLoss;
    double pooled = bernoulli(quietToQuiet + lossToQuiet, quietToLoss + lossToLoss, all);
    double split =
        bernoulli(quietToQuiet, quietToLoss, afterQuiet)
            + bernoulli(lossToQuiet, lossToLoss, afterLoss);
    return Math.max(0, 2 * (split - pooled));
  }

  private static double bernoulli(double without, double with, double all) {
    return Distributions.logLikelihood(without, without / all)
        + Distributions.logLikelihood(with, with / all);
  }
}
