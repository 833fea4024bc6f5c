package io.nightdesk.simulator.account;

/** The statuses of the broker that the simulator uses. */
public enum OrderStatus {
  AWAITING_PARENT_ORDER,
  PENDING_ACTIVATION,
  AWAITING_STOP_CONDITION,
  WORKING,
  FILLED,
  CANCELED,
  REJECTED,
  EXPIRED,
  REPLACED;

  /** Whether nothing changes an order in this status any more. */
  public boolean isTerminal() {
    return ordinal() >= FILLED.ordinal();
  }

  /** Whether an order in this status can fill. */
  boolean isLive() {
    return this == PENDING_ACTIVATION || this == AWAITING_STOP_CONDITION || this == WORKING;
  }
}
