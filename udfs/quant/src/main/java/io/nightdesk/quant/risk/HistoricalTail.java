package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.VolatilityPath;
import java.util.Arrays;

/**
 * A next return like one of those of the past: historical simulation, or, with the past returns
 * standardised by a volatility model, filtered historical simulation.
 *
 * <pre>  r(T+1) = mean + volatility * z,  z drawn from the sample </pre>
 *
 * VaR and ES follow the convention of {@link TailLoss#ofSample}.
 *
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1096-9934(199908)19:5%3C583::AID-FUT5%3E3.0.CO;2-S">Barone-Adesi,
 *     Giannopoulos, Vosper (1999)</a>
 */
public final class HistoricalTail implements TailRisk {

  private final double mean;
  private final double volatility;
  private final double[] losses;

  private HistoricalTail(double mean, double volatility, double[] sample) {
    this.mean = mean;
    this.volatility = volatility;
    this.losses = worstFirst(sample);
  }

  /** Historical simulation over the returns themselves. */
  public static HistoricalTail of(double[] returns) {
    return new HistoricalTail(0, 1, TailSample.checked(returns));
  }

  /** Filtered historical simulation over a path's standardised residuals, in percent. */
  public static HistoricalTail filtered(VolatilityPath path) {
    return filtered(path.nextMean(), path.nextDailyVolatility(), path.standardisedResiduals());
  }

  /**
   * Filtered historical simulation.
   *
   * @param mean of the next return, in its unit
   * @param volatility of the next return, above 0, in its unit
   * @param residuals past returns, less their mean, over their volatility
   */
  public static HistoricalTail filtered(double mean, double volatility, double[] residuals) {
    Check.finite(mean, "mean");
    Check.positive(volatility, "volatility");
    return new HistoricalTail(mean, volatility, TailSample.checked(residuals));
  }

  @Override
  public TailLoss at(double level) {
    return EmpiricalTail.filled(level, losses.length).loss(losses).scaled(mean, volatility);
  }

  /** Losses of a sample of returns, the greatest first. */
  static double[] worstFirst(double[] returns) {
    double[] sorted = returns.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = -sorted[i];
    }
    return sorted;
  }
}
