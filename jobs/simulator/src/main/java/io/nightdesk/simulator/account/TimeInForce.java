package io.nightdesk.simulator.account;

/** How long an order rests. */
public enum TimeInForce {
  DAY,
  GOOD_TILL_CANCEL
}
