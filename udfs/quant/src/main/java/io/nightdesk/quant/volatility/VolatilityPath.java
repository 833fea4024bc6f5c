package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;

/**
 * What a filter saw in a window of returns.
 *
 * @param specification what was filtered with
 * @param parameters its parameter vector
 * @param variances conditional variance of each return, in squared percent
 * @param standardisedResiduals (return - mu) / conditional standard deviation
 * @param nextVariance variance of the session after the window, in squared percent
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record VolatilityPath(
    Specification specification,
    double[] parameters,
    double[] variances,
    double[] standardisedResiduals,
    double nextVariance) {

  private static final double SESSIONS_PER_YEAR = 252;

  static VolatilityPath run(Specification specification, double[] parameters, double[] returns) {
    VolatilityModel model = specification.model();
    double[] theta = specification.theta(parameters);
    double mu = parameters[0];
    double preSample = 0;
    double centre = specification.preSample().centre(returns, mu);
    double[] weights = specification.preSample().weights(returns.length);
    for (int t = 0; t < weights.length; t++) {
      double deviation = returns[t] - centre;
      preSample += weights[t] * (deviation * deviation);
    }
    double[] variances = new double[returns.length];
    double[] standardised = new double[returns.length];
    double variance = model.first(theta, preSample);
    for (int t = 0; t < returns.length; t++) {
      double residual = returns[t] - mu;
      variances[t] = variance;
      standardised[t] = residual / Math.sqrt(variance);
      variance = model.step(theta, residual, variance);
    }
    return new VolatilityPath(specification, parameters.clone(), variances, standardised, variance);
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
   * Expected variances of the next sessions.
   *
   * @param sessions how many, at least 1
   */
  public VolatilityForecast forecast(int sessions) {
    Check.that(sessions >= 1, "a forecast needs at least 1 session, was %s", sessions);
    double[] theta = specification.theta(parameters);
    double[] expected = new double[sessions];
    expected[0] = nextVariance;
    for (int h = 1; h < sessions; h++) {
      expected[h] = specification.model().expectedStep(theta, expected[h - 1]);
    }
    return new VolatilityForecast(expected);
  }
}
