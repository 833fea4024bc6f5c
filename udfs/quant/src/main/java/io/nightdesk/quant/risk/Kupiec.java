package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Test of unconditional coverage: is VaR exceeded as often as its level says?
 *
 * <pre>  LR = -2 ln[ (1-p)^(T-x) p^x ] + 2 ln[ (1-x/T)^(T-x) (x/T)^x ],  chi-squared with 1 degree
 * </pre>
 *
 * @see <a href="https://doi.org/10.3905/jod.1995.407942">Kupiec (1995)</a>
 */
public final class Kupiec {

  private Kupiec() {}

  /**
   * Two-sided test.
   *
   * @param sessions number of forecasts T
   * @param exceedances number x of losses beyond VaR, 0 to T
   * @param probability expected share p of exceedances, 1 - level
   */
  public static TestResult test(int sessions, int exceedances, double probability) {
    double statistic = statistic(sessions, exceedances, probability);
    return new TestResult(
        statistic, Distributions.chiSquaredTail(statistic, 1), sessions, exceedances);
  }

  /**
   * One-sided test against too many exceedances: the signed root of the statistic, standard normal
   * when coverage is right.
   */
  public static TestResult oneSided(int sessions, int exceedances, double probability) {
    double root = Math.sqrt(statistic(sessions, exceedances, probability));
    double signed = exceedances >= probability * sessions ? root : -root;
    return new TestResult(signed, Distributions.normalTail(signed), sessions, exceedances);
  }

  private static double statistic(int sessions, int exceedances, double probability) {
    Check.that(sessions > 0, "sessions must be above 0, was %s", sessions);
    Check.within(exceedances, 0, sessions, "exceedances");
    Check.that(
        probability > 0 && probability < 1,
        "probability must lie strictly between 0 and 1, was %s",
        probability);
    double kept = sessions - exceedances;
    double observed = (double) exceedances / sessions;
    double expectedLog =
        Distributions.logLikelihood(kept, 1 - probability)
            + Distributions.logLikelihood(exceedances, probability);
    double observedLog =
        Distributions.logLikelihood(kept, 1 - observed)
            + Distributions.logLikelihood(exceedances, observed);
    return Math.max(0, 2 * (observedLog - expectedLog));
  }
}
