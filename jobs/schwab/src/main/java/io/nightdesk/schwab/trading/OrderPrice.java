package io.nightdesk.schwab.trading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prices as the broker takes them: two decimals from one dollar up, four below. */
public final class OrderPrice {

  private static final int DECIMALS = 2;
  private static final int DECIMALS_BELOW_ONE_DOLLAR = 4;

  private OrderPrice() {}

  /**
   * The price on the broker's grid. The direction is the caller's choice: rounding a sell stop down
   * lowers it.
   *
   * @param dollars above 0
   */
  public static BigDecimal round(double dollars, RoundingMode rounding) {
    return round(BigDecimal.valueOf(dollars), rounding);
  }

  /** As {@link #round(double, RoundingMode)}. */
  public static BigDecimal round(BigDecimal dollars, RoundingMode rounding) {
    if (dollars.signum() <= 0) {
      throw new IllegalArgumentException("price must be above 0, was " + dollars);
    }
    BigDecimal rounded = dollars.setScale(decimals(dollars), rounding);
    return rounded.setScale(decimals(rounded), rounding);
  }

  /** Whether the price lies on the grid. */
  static boolean isOnGrid(BigDecimal dollars) {
    return dollars.signum() > 0 && dollars.stripTrailingZeros().scale() <= decimals(dollars);
  }

  /** The price's text in an order. */
  static String text(BigDecimal dollars) {
    return dollars.setScale(decimals(dollars), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static int decimals(BigDecimal dollars) {
    return dollars.compareTo(BigDecimal.ONE) < 0 ? DECIMALS_BELOW_ONE_DOLLAR : DECIMALS;
  }
}
