package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;

/**
 * What a filter saw in a window of returns.
 *
 * @param specification what was filtered with
 * @param parameters its parameter vector
 * @param variances conditional variance of each return, in squared percent
 * @param standardisedResiduals (return - conditional mean) / conditional standard deviation
 * @param nextVariance variance of the session after the window, in squared percent
 * @param nextMean mean of the return of that session, in percent
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record VolatilityPath(
    Specification specification,
    double[] parameters,
    double[] variances,
    double[] standardisedResiduals,
    double nextVariance,
    double nextMean) {

  /** Seed of the forecasts that are simulated. */
  public static final long FORECAST_SEED = 20_180_131;

  /** Paths of the forecasts that are simulated. */
  public static final int FORECAST_PATHS = 2_500;

  private static final double SESSIONS_PER_YEAR = 252;

  static VolatilityPath run(Specification specification, double[] parameters, double[] returns) {
    VarianceRecursion recursion = new VarianceRecursion(specification, returns);
    double next = specification.model().scale().variance(recursion.run(parameters));
    double[] standardised = recursion.residuals;
    for (int t = 0; t < returns.length; t++) {
      standardised[t] /= Math.sqrt(recursion.variances[t]);
    }
    double nextMean = specification.mean().next(parameters, returns[returns.length - 1]);
    return new VolatilityPath(
        specification, parameters.clone(), recursion.variances, standardised, next, nextMean);
  }

  /** Standard deviation of the next session's return, in percent. */
  public double nextDailyVolatility() {
    return Math.sqrt(nextVariance);
  }

  /** Volatility of the next session, an annualised decimal. */
  public double nextVolatility() {
    return nextDailyVolatility() / 100 * Math.sqrt(SESSIONS_PER_YEAR);
  }

  /** Standard deviations of the window's returns, in percent, oldest first. */
  public double[] dailyVolatilities() {
    double[] result = new double[variances.length];
    for (int t = 0; t < result.length; t++) {
      result[t] = Math.sqrt(variances[t]);
    }
    return result;
  }

  /**
   * Expected variances of the next sessions: in closed form where the model has one, otherwise the
   * mean of {@value #FORECAST_PATHS} paths of the seed {@value #FORECAST_SEED}. The first is exact
   * in both cases.
   *
   * <p>The variance of an EGARCH whose shocks have t tails has no finite expectation beyond the
   * first session, though shocks that would show it are rarer than one in a million; its simulated
   * mean is what packages publish.
   *
   * @param sessions how many, at least 1
   */
  public VolatilityForecast forecast(int sessions) {
    Check.that(sessions >= 1, "a forecast needs at least 1 session, was %s", sessions);
    int weight = specification.parameterNames().indexOf("phi");
    return new VolatilityForecast(
        specification.model() instanceof LinearModel linear
            ? expectedVariances(linear, sessions)
            : simulation(FORECAST_SEED).meanVariances(sessions, FORECAST_PATHS),
        weight < 0 ? 0 : parameters[weight]);
  }

  /**
   * Draws the sum of the returns of the next sessions.
   *
   * @param sessions length of the horizon, at least 1
   * @param paths number of draws, at least 1
   * @param seed same seed, same draws; path i is the same whatever the number of paths
   */
  public HorizonReturns simulate(int sessions, int paths, long seed) {
    Check.that(sessions >= 1, "a horizon needs at least 1 session, was %s", sessions);
    Check.that(paths >= 1, "a simulation needs at least 1 path, was %s", paths);
    return new HorizonReturns(sessions, simulation(seed).returns(sessions, paths));
  }

  private double[] expectedVariances(LinearModel model, int sessions) {
    double[] theta = specification.theta(parameters);
    double negativeShare = specification.law(parameters).negativeShare();
    double[] expected = new double[sessions];
    expected[0] = nextVariance;
    for (int h = 1; h < sessions; h++) {
      expected[h] = model.expectedStep(theta, expected[h - 1], negativeShare);
    }
    return expected;
  }

  private PathSimulation simulation(long seed) {
    return new PathSimulation(specification, parameters, nextMean, nextVariance, seed);
  }
}
