package io.nightdesk.schwab.trading;

/** The order types that we send, and one for the others that can be read. */
public enum OrderType {
  MARKET,
  LIMIT,
  STOP,
  STOP_LIMIT,
  TRAILING_STOP,
  TRAILING_STOP_LIMIT,
  MARKET_ON_CLOSE,
  LIMIT_ON_CLOSE,
  /** Read from the broker and not known here; never sent. */
  UNKNOWN
}
