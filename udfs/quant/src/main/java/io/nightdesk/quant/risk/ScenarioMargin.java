package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Distribution of one name's next return, as a table of quantiles from which copula scenarios are
 * turned into simple returns.
 *
 * <p>Entry k of n stands at the probability (k + 1/2) / n; between entries returns are interpolated
 * linearly, beyond the first and last they stay there. Simple returns, because these alone add up
 * over the names of a portfolio. Immutable.
 */
public final class ScenarioMargin {

  private final double[] simpleReturns;

  private ScenarioMargin(double[] simpleReturns) {
    this.simpleReturns = simpleReturns;
  }

  /**
   * The margin of a volatility model's forecast.
   *
   * <pre>  simple return = exp((mean + volatility * z) / 100) - 1 </pre>
   *
   * @param meanPercent mean of the next log return, in percent
   * @param volatilityPercent its standard deviation, in percent, above 0
   * @param residualQuantiles z, quantiles of the standardised residuals at (k + 1/2) / n, not
   *     falling; sorted residuals are such a table
   */
  public static ScenarioMargin of(
      double meanPercent, double volatilityPercent, double[] residualQuantiles) {
    Check.finite(meanPercent, "meanPercent");
    Check.positive(Check.finite(volatilityPercent, "volatilityPercent"), "volatilityPercent");
    double[] simple = new double[residualQuantiles.length];
    for (int k = 0; k < simple.length; k++) {
      double logReturn =
          (meanPercent + volatilityPercent * Check.finite(residualQuantiles[k], "quantile")) / 100;
      simple[k] = StrictMath.expm1(logReturn);
    }
    return ofSimpleReturns(simple);
  }

  /** The margin with these quantiles of the simple return, decimals, not falling, at least 2. */
  public static ScenarioMargin ofSimpleReturns(double[] quantiles) {
    Check.that(quantiles.length >= 2, "a margin needs 2 quantiles, has %s", quantiles.length);
    for (int k = 0; k < quantiles.length; k++) {
      Check.finite(quantiles[k], "quantile");
      Check.that(
          k == 0 || quantiles[k] >= quantiles[k - 1],
          "quantiles must not fall: %s after %s at %s",
          quantiles[k],
          quantiles[Math.max(0, k - 1)],
          k);
    }
    return new ScenarioMargin(quantiles.clone());
  }

  /** Simple return, a decimal, at a probability of 0 to 1. */
  public double simpleReturn(double probability) {
    int last = simpleReturns.length - 1;
    double place = probability * simpleReturns.length - 0.5;
    if (!(place > 0 && place < last)) { // NaN comes here, too
      Check.within(probability, 0, 1, "probability");
      return simpleReturns[place <= 0 ? 0 : last];
    }
    int below = (int) place;
    double low = simpleReturns[below];
    return low + (place - below) * (simpleReturns[below + 1] - low);
  }
}
