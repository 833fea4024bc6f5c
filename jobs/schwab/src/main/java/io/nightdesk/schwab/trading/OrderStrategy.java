package io.nightdesk.schwab.trading;

/** How an order and its children hang together. */
public enum OrderStrategy {
  /** One order. */
  SINGLE,
  /** Children of which one's fill cancels the other. */
  OCO,
  /** Children that become live when this order is filled. */
  TRIGGER,
  /** Read from the broker and not known here; never sent. */
  UNKNOWN
}
