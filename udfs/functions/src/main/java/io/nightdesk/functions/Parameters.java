package io.nightdesk.functions;

import java.util.Optional;

/** The parameters that functions share, so that one name means one thing everywhere. */
final class Parameters {

  /** The horizon up to which a forecast is asked for: a year of sessions. */
  private static final int LONGEST_HORIZON = 252;

  static final Parameter RETURNS =
      of(
          "returns",
          Kind.NUMBERS,
          "log returns, decimals, oldest first, as series gives them; null elements are left out",
          Readers::presentNumbers);

  static final Parameter MODEL =
      of(
              "model",
              Kind.TEXT,
              "variance recursion, one of " + Readers.quoted(VolatilityFunctions.models()),
              Readers.oneOf(VolatilityFunctions.models()))
          .orElse("garch");

  static final Parameter DISTRIBUTION =
      of(
              "distribution",
              Kind.TEXT,
              "of the standardised residuals, one of "
                  + Readers.quoted(VolatilityFunctions.distributions()),
              Readers.oneOf(VolatilityFunctions.distributions()))
          .orElse("t");

  static final Parameter MEAN =
      of(
              "mean",
              Kind.TEXT,
              "of the returns, one of " + Readers.quoted(VolatilityFunctions.means()),
              Readers.oneOf(VolatilityFunctions.means()))
          .orElse("constant");

  static final Parameter HORIZON =
      of(
          "horizon",
          Kind.WHOLE,
          "sessions ahead, 1 to " + LONGEST_HORIZON,
          Readers.wholeWithin(1, LONGEST_HORIZON));

  static final Parameter LEVEL =
      of(
          "level",
          Kind.NUMBER,
          "quantile of the loss, strictly between 0.5 and 1, such as 0.99",
          Readers::level);

  static final Parameter METHOD =
      of(
              "method",
              Kind.TEXT,
              "one of " + Readers.quoted(TailFunctions.methods()),
              Readers.oneOf(TailFunctions.methods()))
          .orElse("garch_t");

  static final Parameter HIGH =
      of(
          "high",
          Kind.NUMBERS,
          "highest prices, oldest first, adjusted like low and close; no null elements",
          Readers::prices);

  static final Parameter LOW = HIGH.as("low", "lowest prices of the same sessions");

  static final Parameter CLOSE = HIGH.as("close", "closing prices of the same sessions");

  static final Parameter VOLUME =
      of("volume", Kind.NUMBERS, "shares traded in the same sessions", Readers::volumes);

  static final Parameter POSITION_USD =
      of("position_usd", Kind.NUMBER, "size of the position, USD", Readers::notNegative)
          .orElse(100_000.0);

  static final Parameter PARTICIPATION =
      of(
              "participation",
              Kind.NUMBER,
              "share of a session's traded value that a sale may take, above 0, up to 1",
              Readers::share)
          .orElse(0.1);

  static final Parameter SPREAD_MULTIPLE =
      of(
              "spread_multiple",
              Kind.NUMBER,
              "standard deviations of the spread that are added to its mean",
              Readers::notNegative)
          .orElse(3.0);

  static final Parameter SESSION =
      of(
          "session",
          Kind.ORDER,
          "what orders the values; no two alike in a group; rows without are left out",
          Readers::moment);

  static final Parameter VALUE =
      of("value", Kind.NUMBER, "a finite number; a null stays a null element", Readers::finite);

  static final Parameter X =
      of(
          "x",
          Kind.NUMBER,
          "a finite number; rows in which x or y is null are left out",
          Readers::finite);

  static final Parameter Y = X.as("y", "the other number of the row");

  static final Parameter FAMILY =
      of(
          "family",
          Kind.TEXT,
          "a constant, one of "
              + Readers.quoted(DependenceFunctions.families())
              + ", which chooses by Akaike's criterion",
          Readers.oneOf(DependenceFunctions.families()));

  static final Parameter ALIGNED_RETURNS =
      of(
          "returns",
          Kind.NUMBERS,
          "returns, oldest first; sessions in which one of both is null are left out",
          Readers::alignedNumbers);

  static final Parameter MARKET_RETURNS =
      ALIGNED_RETURNS.as(
          "market_returns", "returns of the market, or another, in the same sessions");

  static final Parameter EXCEEDANCES =
      of(
          "exceedances",
          Kind.WHOLE,
          "sessions whose loss went beyond VaR, 0 to n",
          Readers.wholeWithin(0, Integer.MAX_VALUE));

  static final Parameter SESSIONS =
      of(
          "n",
          Kind.WHOLE,
          "sessions with a VaR, at least 1",
          Readers.wholeWithin(1, Integer.MAX_VALUE));

  private Parameters() {}

  private static Parameter of(String name, Kind kind, String meaning, Parameter.Reader reader) {
    return new Parameter(name, kind, meaning, Optional.empty(), reader);
  }
}
