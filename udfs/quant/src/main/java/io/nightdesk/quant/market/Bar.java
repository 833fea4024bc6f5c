package io.nightdesk.quant.market;

import io.nightdesk.quant.Check;

/**
 * What traded in one interval.
 *
 * @param open first price, above 0
 * @param high highest price, not below open or close
 * @param low lowest price, above 0, not above open or close
 * @param close last price, above 0
 * @param volume shares, not negative; a fraction where splits adjust it
 */
public record Bar(double open, double high, double low, double close, double volume) {

  public Bar {
    Check.positive(Check.finite(open, "open"), "open");
    Check.positive(Check.finite(high, "high"), "high");
    Check.positive(Check.finite(low, "low"), "low");
    Check.positive(Check.finite(close, "close"), "close");
    Check.notNegative(Check.finite(volume, "volume"), "volume");
    Check.that(
        high >= Math.max(open, close),
        "high %s must not be below open %s or close %s",
        high,
        open,
        close);
    Check.that(
        low <= Math.min(open, close),
        "low %s must not be above open %s or close %s",
        low,
        open,
        close);
  }
}
