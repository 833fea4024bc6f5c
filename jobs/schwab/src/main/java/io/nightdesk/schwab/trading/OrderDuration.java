package io.nightdesk.schwab.trading;

/** How long an order stands. */
public enum OrderDuration {
  DAY,
  GOOD_TILL_CANCEL,
  FILL_OR_KILL,
  IMMEDIATE_OR_CANCEL,
  /** Read from the broker and not known here; never sent. */
  UNKNOWN
}
