package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;

/**
 * Loss of a variance forecast that ranks forecasts rightly even when the realised variance is only
 * a noisy proxy, such as the squared return.
 *
 * <pre>  L = ln h + s^2 / h </pre>
 *
 * <p>This form, unlike that with ln(s^2 / h), is finite for a realised variance of zero; both
 * differ by a term that no forecast changes.
 *
 * @see <a href="https://doi.org/10.1016/j.jeconom.2010.03.034">Patton (2011)</a>
 */
public final class Qlike {

  private Qlike() {}

  /**
   * Loss of each forecast.
   *
   * @param realised variances that came about, each at least 0
   * @param forecasts variances that were expected, each above 0, in the same unit
   */
  public static double[] losses(double[] realised, double[] forecasts) {
    Check.sameLength(realised.length, forecasts.length, "forecasts");
    double[] losses = new double[realised.length];
    for (int t = 0; t < losses.length; t++) {
      double forecast = Check.positive(Check.finite(forecasts[t], "forecast"), "forecast");
      double outcome = Check.notNegative(Check.finite(realised[t], "realised"), "realised");
      losses[t] = StrictMath.log(forecast) + outcome / forecast;
    }
    return losses;
  }

  /** Mean loss of at least one forecast; arguments as in {@link #losses}. */
  public static double mean(double[] realised, double[] forecasts) {
    double[] losses = losses(realised, forecasts);
    Check.that(losses.length > 0, "a mean loss needs at least 1 forecast");
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum / losses.length;
  }
}
