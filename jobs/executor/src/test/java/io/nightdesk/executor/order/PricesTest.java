package io.nightdesk.executor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.executor.ledger.Side;
import io.nightdesk.quant.decision.Bracket;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PricesTest {

  @Test
  void entryNeverGoesBeyondItsLimit() {
    assertThat(Prices.entry(Side.BUY, 101.239)).isEqualByComparingTo("101.23");
    assertThat(Prices.entry(Side.SELL, 101.231)).isEqualByComparingTo("101.24");
    assertThat(Prices.entry(Side.BUY, 0.12349)).isEqualByComparingTo("0.1234");
    assertThat(Prices.entry(Side.SELL, 0.12341)).isEqualByComparingTo("0.1235");
    assertThat(Prices.entry(Side.SELL, 0.99999)).isEqualByComparingTo("1.00");
  }

  @Test
  void exitsOfALongPosition_areRoundedTowardsTheEntry() {
    assertThat(around("33.33", Side.BUY, 0.0501))
        .contains(prices("33.33", "31.67", "36.66")); // 31.660167 up, 36.669666 down
  }

  @Test
  void exitsOfAShortPosition_areRoundedTowardsTheEntry() {
    assertThat(around("33.33", Side.SELL, 0.0501))
        .contains(prices("33.33", "34.99", "30.00")); // 34.999833 down, 29.990334 up
  }

  @Test
  void pricesBelowOneDollar_haveFourDecimals() {
    assertThat(around("0.5000", Side.BUY, 0.03333)).contains(prices("0.5000", "0.4834", "0.5333"));
  }

  @Test
  void thereIsNoBracket_whenATickSwallowsTheStop() {
    assertThat(around("10.00", Side.BUY, 0.0004)).isEmpty();
  }

  private static Optional<Prices> around(String entry, Side side, double stopDistance) {
    BigDecimal price = new BigDecimal(entry);
    io.nightdesk.quant.learning.Side direction =
        side == Side.BUY
            ? io.nightdesk.quant.learning.Side.LONG
            : io.nightdesk.quant.learning.Side.SHORT;
    return Prices.around(price, side, Bracket.of(direction, 1, price.doubleValue(), stopDistance));
  }

  private static Prices prices(String entry, String stop, String target) {
    return new Prices(new BigDecimal(entry), new BigDecimal(stop), new BigDecimal(target));
  }
}
