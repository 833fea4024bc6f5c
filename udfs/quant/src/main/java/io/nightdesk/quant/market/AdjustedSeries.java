package io.nightdesk.quant.market;

import io.nightdesk.quant.Check;

/**
 * Bars adjusted forward, and the returns of a holder who reinvests dividends.
 *
 * @param splitAdjusted prices times, volume divided by, the split factor
 * @param totalReturnLog log total return per bar; NaN at the first bar and where it is unknown
 * @param splitFactors product of the splits since the first bar; price as traded = adjusted /
 *     factor
 */
@SuppressWarnings("ArrayRecordComponent") // one value per bar; nobody compares or writes to it
public record AdjustedSeries(Series splitAdjusted, double[] totalReturnLog, double[] splitFactors) {

  public AdjustedSeries {
    Check.sameLength(splitAdjusted.size(), totalReturnLog.length, "totalReturnLog");
    Check.sameLength(splitAdjusted.size(), splitFactors.length, "splitFactors");
  }
}
