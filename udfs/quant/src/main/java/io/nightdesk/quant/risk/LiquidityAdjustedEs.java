package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.VolatilityForecast;

/**
 * Expected shortfall at 97.5 % over the sessions that it takes to leave a position, plus the cost
 * of crossing the spread.
 *
 * <pre>
 *  LA_ES = ES(h) + 1/2 (mean spread + k * sd of spread)
 *  h     = ceil(max(1, position / (participation * mean dollar volume)))
 * </pre>
 *
 * The mean return is taken as zero. Beyond 21 sessions ES(21) grows with the root of time.
 *
 * @param value decimal loss; NaN where an input is missing
 * @param expectedShortfall ES(h), the part of it that is not spread; NaN where an input is missing
 * @param liquidationSessions h; 0 where an input is missing
 * @param status what to make of it
 */
public record LiquidityAdjustedEs(
    double value, double expectedShortfall, int liquidationSessions, Status status) {

  /** Level of the expected shortfall. */
  public static final double LEVEL = 0.975;

  /** Sessions that the volatility forecast must reach. */
  public static final int FORECAST_SESSIONS = 21;

  private static final int LONGEST = Integer.MAX_VALUE;

  /** What to make of the figure. */
  public enum Status {
    /** The position can be left within 21 sessions. */
    LIQUID,
    /** Leaving the position takes longer than 21 sessions. */
    ILLIQUID,
    /** Volatility, spread or volume is not known: high risk. */
    MISSING
  }

  /**
   * How much is held and how fast it may be sold.
   *
   * @param positionUsd size of the position in dollars
   * @param participation share of a session's dollar volume that one may take, 0 to 1
   * @param spreadDeviations k, the standard deviations of the spread that are added to its mean
   */
  public record Terms(double positionUsd, double participation, double spreadDeviations) {
    public Terms {
      Check.notNegative(positionUsd, "positionUsd");
      Check.that(
          participation > 0 && participation <= 1,
          "participation must lie in (0, 1], was %s",
          participation);
      Check.notNegative(spreadDeviations, "spreadDeviations");
    }
  }

  /**
   * Computes the figure.
   *
   * @param forecast expected variances in squared percent, of at least 21 sessions
   * @param nu degrees of freedom of the returns; infinite means normal
   * @param spread of the symbol
   * @param meanDollarVolume mean of close times volume over 20 sessions; NaN or 0 is missing
   */
  public static LiquidityAdjustedEs of(
      VolatilityForecast forecast,
      double nu,
      BidAskSpread spread,
      double meanDollarVolume,
      Terms terms) {
    Check.that(
        forecast.variances().length >= FORECAST_SESSIONS,
        "the forecast must reach %s sessions, reaches %s",
        FORECAST_SESSIONS,
        forecast.variances().length);
    double halfSpread =
        0.5 * (spread.mean() + terms.spreadDeviations() * spread.standardDeviation());
    double sessions =
        Math.ceil(Math.max(1, terms.positionUsd() / (terms.participation() * meanDollarVolume)));
    if (!Double.isFinite(halfSpread) || !(meanDollarVolume > 0)) {
      return new LiquidityAdjustedEs(Double.NaN, Double.NaN, 0, Status.MISSING);
    }
    int within = (int) Math.min(sessions, FORECAST_SESSIONS);
    double volatility = 0;
    for (int h = 1; h <= within; h++) {
      volatility = Math.max(volatility, forecast.horizonVolatility(h) / 100);
    }
    double shortfall = TailLoss.studentT(LEVEL, nu).expectedShortfall() * volatility;
    boolean liquid = sessions <= FORECAST_SESSIONS;
    if (!liquid) {
      shortfall *= Math.sqrt(sessions / FORECAST_SESSIONS);
    }
    return new LiquidityAdjustedEs(
        shortfall + halfSpread,
        shortfall,
        (int) Math.min(sessions, LONGEST),
        liquid ? Status.LIQUID : Status.ILLIQUID);
  }
}
