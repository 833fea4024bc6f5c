package io.nightdesk.quant.feature;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.market.Series;
import java.util.Objects;

/**
 * What features are made of: one symbol's bars, and returns aligned to them.
 *
 * @param bars split-adjusted bars
 * @param totalReturns log total return per bar of the symbol; NaN at the first bar
 * @param marketTotalReturns log total return of the market (SPY) between the same two sessions; NaN
 *     where unknown. A feature whose window holds an unknown return has no value there
 */
@SuppressWarnings("ArrayRecordComponent") // one value per bar; nobody compares or writes to it
public record FeatureInput(Series bars, double[] totalReturns, double[] marketTotalReturns) {

  public FeatureInput {
    Objects.requireNonNull(bars, "bars");
    Check.sameLength(bars.size(), totalReturns.length, "totalReturns");
    Check.sameLength(bars.size(), marketTotalReturns.length, "marketTotalReturns");
  }
}
