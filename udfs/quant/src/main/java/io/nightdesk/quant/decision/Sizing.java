package io.nightdesk.quant.decision;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.learning.Labels;
import io.nightdesk.quant.learning.Side;
import java.util.Optional;

/**
 * Fixed-fraction sizing with a volatility stop: each trade may lose the same share of equity, so a
 * restless symbol gets fewer shares.
 *
 * <pre>
 *  stop distance = stopMultiple * sigma(horizon)
 *  shares        = floor(min(riskFraction * equity / (entry * distance), maxNotionalFraction * equity / entry))
 * </pre>
 *
 * @param riskFraction share of equity lost when a stop is filled at its price, in (0, 1)
 * @param maxNotionalFraction largest value of a position as a share of equity, above 0
 * @param stopMultiple stop distance in standard deviations of the horizon's return, above 0
 */
public record Sizing(double riskFraction, double maxNotionalFraction, double stopMultiple) {

  public Sizing {
    Check.that(
        riskFraction > 0 && riskFraction < 1,
        "riskFraction must lie in (0, 1), was %s",
        riskFraction);
    Check.positive(Check.finite(maxNotionalFraction, "maxNotionalFraction"), "maxNotionalFraction");
    Check.positive(Check.finite(stopMultiple, "stopMultiple"), "stopMultiple");
  }

  /**
   * Distance of the stop as a decimal of the entry price.
   *
   * @param horizonVolatility standard deviation of the return over the horizon, decimal, not
   *     annualised
   */
  public double stopDistance(double horizonVolatility) {
    Check.positive(Check.finite(horizonVolatility, "horizonVolatility"), "horizonVolatility");
    return stopMultiple * horizonVolatility;
  }

  /** Whole shares to trade; 0 where not even one is affordable. */
  public long shares(double equityUsd, double entry, double stopDistance) {
    Check.positive(Check.finite(entry, "entry"), "entry");
    Check.positive(Check.finite(stopDistance, "stopDistance"), "stopDistance");
    Check.finite(equityUsd, "equityUsd");
    double byRisk = riskFraction * equityUsd / (entry * stopDistance);
    double byValue = maxNotionalFraction * equityUsd / entry;
    return (long) Math.max(0, Math.floor(Math.min(byRisk, byValue)));
  }

  /**
   * The bracket to place; empty where no share is affordable or the stop lies so far away that an
   * exit price would not be above zero.
   */
  public Optional<Bracket> bracket(Side side, double equityUsd, double entry, double stopDistance) {
    long shares = shares(equityUsd, entry, stopDistance);
    double furthest = side == Side.LONG ? stopDistance : Labels.REWARD_TO_RISK * stopDistance;
    return shares == 0 || furthest >= 1
        ? Optional.empty()
        : Optional.of(Bracket.of(side, shares, entry, stopDistance));
  }
}
