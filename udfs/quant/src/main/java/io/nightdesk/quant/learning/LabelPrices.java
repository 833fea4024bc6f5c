package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;

/**
 * Prices of one symbol on consecutive exchange sessions, from which labels are made. All arrays
 * have one element a session; a session without a valid bar has NaN prices.
 *
 * @param open split-adjusted open
 * @param high split-adjusted high
 * @param low split-adjusted low
 * @param close split-adjusted close
 * @param totalReturnFactor total-return close over split-adjusted close of the same session; the
 *     open of a session carries the same factor
 * @param priceBreak whether an unexplained break lies between the session before and this one
 * @param lastListed index of the last session of a delisted symbol; {@link #STILL_LISTED} otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record LabelPrices(
    double[] open,
    double[] high,
    double[] low,
    double[] close,
    double[] totalReturnFactor,
    boolean[] priceBreak,
    int lastListed) {

  /** Value of {@code lastListed} for a symbol that trades on. */
  public static final int STILL_LISTED = Integer.MAX_VALUE;

  public LabelPrices {
    Check.sameLength(close.length, open.length, "open");
    Check.sameLength(close.length, high.length, "high");
    Check.sameLength(close.length, low.length, "low");
    Check.sameLength(close.length, totalReturnFactor.length, "totalReturnFactor");
    Check.sameLength(close.length, priceBreak.length, "priceBreak");
  }

  /** Number of sessions. */
  public int sessions() {
    return close.length;
  }

  /** Whether the session has a bar that one could trade on. */
  boolean traded(int session) {
    return open[session] > 0 && close[session] > 0;
  }

  /** First session from {@code from} on with a bar while listed; -1 if there is none yet. */
  int tradedFrom(int from) {
    int end = Math.min(sessions() - 1, lastListed);
    for (int i = from; i <= end; i++) {
      if (traded(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Last session down from {@code from} with a bar; -1 if there is none. */
  int tradedUntil(int from) {
    for (int i = from; i >= 0; i--) {
      if (traded(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the prices of the two sessions cannot be compared. */
  boolean brokenBetween(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (priceBreak[i]) {
        return true;
      }
    }
    return false;
  }

  /** Log total return from a price of one session to a price of another. */
  double logReturn(int entry, double entryPrice, int exit, double exitPrice) {
    return StrictMath.log(
        exitPrice * totalReturnFactor[exit] / (entryPrice * totalReturnFactor[entry]));
  }
}
