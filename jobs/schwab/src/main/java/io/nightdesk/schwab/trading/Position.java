package io.nightdesk.schwab.trading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One holding.
 *
 * @param assetType as the broker names it; funds can be {@code COLLECTIVE_INVESTMENT}
 * @param longQuantity shares held, not negative, possibly fractional
 * @param shortQuantity shares owed, not negative
 * @param averagePrice dollars per share
 * @param marketValue dollars of the whole holding
 */
public record Position(
    String symbol,
    String assetType,
    BigDecimal longQuantity,
    BigDecimal shortQuantity,
    Optional<BigDecimal> averagePrice,
    Optional<BigDecimal> marketValue) {

  /** Shares, signed: held less owed. */
  public BigDecimal quantity() {
    return longQuantity.subtract(shortQuantity);
  }
}
