package io.nightdesk.simulator.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Shares held of one symbol.
 *
 * @param quantity signed; negative when short
 * @param averagePrice USD per share at which the open quantity was entered
 */
public record Position(String symbol, long quantity, BigDecimal averagePrice) {

  static Position none(String symbol) {
    return new Position(symbol, 0, BigDecimal.ZERO);
  }

  /** The position after a fill of a signed quantity. */
  Position after(long signed, BigDecimal price) {
    long total = quantity + signed;
    boolean enlarges = quantity == 0 || Long.signum(quantity) == Long.signum(signed);
    boolean flips = total != 0 && quantity != 0 && Long.signum(total) != Long.signum(quantity);
    BigDecimal average = averagePrice;
    if (enlarges) {
      BigDecimal cost = averagePrice.multiply(BigDecimal.valueOf(quantity));
      BigDecimal added = price.multiply(BigDecimal.valueOf(signed));
      average = cost.add(added).divide(BigDecimal.valueOf(total), MathContext.DECIMAL64);
    } else if (flips) {
      average = price;
    }
    return new Position(symbol, total, total == 0 ? BigDecimal.ZERO : average);
  }

  /** The position after a split, without the fraction of a share that it may leave. */
  Position split(double ratio) {
    BigDecimal shares = BigDecimal.valueOf(quantity).multiply(BigDecimal.valueOf(ratio));
    BigDecimal average = averagePrice.divide(BigDecimal.valueOf(ratio), MathContext.DECIMAL64);
    return new Position(symbol, shares.setScale(0, RoundingMode.DOWN).longValueExact(), average);
  }
}
