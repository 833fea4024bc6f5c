package io.nightdesk.schwab.marketdata;

/** Bars of one symbol per request. */
public final class PriceHistory {

  /** The regular-session bars of a symbol over a range of sessions. */
  public PriceOutcome fetch(PriceRequest request) {
    throw new UnsupportedOperationException();
  }
}
