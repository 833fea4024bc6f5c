package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Side;
import io.nightdesk.quant.decision.Bracket;
import io.nightdesk.schwab.trading.OrderPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The three prices of a bracket on the broker's grid, each rounded to the side on which it costs
 * least: the entry never beyond its limit, both exits towards the entry.
 */
record Prices(BigDecimal entry, BigDecimal stop, BigDecimal target) {

  /** The entry limit on the grid: down for a purchase, up for a sale. */
  static BigDecimal entry(Side side, double limit) {
    return OrderPrice.round(limit, side == Side.BUY ? RoundingMode.DOWN : RoundingMode.UP);
  }

  /** The exits of a bracket around an entry on the grid; empty where a tick swallows one. */
  static Optional<Prices> around(BigDecimal entry, Side side, Bracket bracket) {
    boolean buys = side == Side.BUY;
    BigDecimal stop = OrderPrice.round(bracket.stop(), buys ? RoundingMode.UP : RoundingMode.DOWN);
    BigDecimal target =
        OrderPrice.round(bracket.profitTarget(), buys ? RoundingMode.DOWN : RoundingMode.UP);
    boolean apart =
        entry.subtract(stop).signum() == side.sign()
            && target.subtract(entry).signum() == side.sign();
    return apart ? Optional.of(new Prices(entry, stop, target)) : Optional.empty();
  }
}
