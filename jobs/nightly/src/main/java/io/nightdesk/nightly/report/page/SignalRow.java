package io.nightdesk.nightly.report.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One published decision.
 *
 * @param direction up or down, the better direction; empty when the model is silent
 * @param confidence calibrated probability that the direction is right
 * @param expectedReturn over the horizon in that direction, after costs, decimal
 * @param riskScore 1 (calm) to 10
 * @param horizonSessions sessions ahead
 * @param referencePrice close as traded, USD
 * @param stopDistance from the entry, decimal of the price
 * @param profitTargetDistance from the entry, decimal of the price
 */
public record SignalRow(
    String symbol,
    String signal,
    Optional<String> direction,
    OptionalDouble confidence,
    OptionalDouble expectedReturn,
    int riskScore,
    int horizonSessions,
    OptionalDouble referencePrice,
    OptionalDouble stopDistance,
    OptionalDouble profitTargetDistance,
    Instant validFrom,
    Instant validUntil,
    String reason) {

  /** The better direction in a word; none when the model is silent. */
  public String leaning() {
    return direction.orElse("none");
  }

  /** The reason without what a list shows beside it: the signal before it, the figures behind. */
  public String why() {
    String prefix = signal + ": ";
    if (!reason.startsWith(prefix)) {
      return reason;
    }
    String rest = reason.substring(prefix.length()).replaceFirst(" \\([^()]*\\)\\.$", ".");
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  /** Price of the stop, seen from the reference price; empty without a distance. */
  public OptionalDouble stopPrice() {
    return away(stopDistance, -1);
  }

  /** Price of the profit target, seen from the reference price; empty without a distance. */
  public OptionalDouble profitTargetPrice() {
    return away(profitTargetDistance, 1);
  }

  private OptionalDouble away(OptionalDouble distance, int side) {
    if (distance.isEmpty() || referencePrice.isEmpty()) {
      return OptionalDouble.empty();
    }
    int sign = direction.map(d -> d.equals("down") ? -side : side).orElse(side);
    return OptionalDouble.of(referencePrice.getAsDouble() * (1 + sign * distance.getAsDouble()));
  }
}
