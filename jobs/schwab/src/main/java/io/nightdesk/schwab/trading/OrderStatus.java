package io.nightdesk.schwab.trading;

/**
 * Where an order stands. There is no "partially filled": look at the quantities; a cancelled,
 * expired or replaced order can carry fills.
 */
public enum OrderStatus {
  NEW(Group.RECEIVED),
  ACCEPTED(Group.RECEIVED),
  PENDING_ACKNOWLEDGEMENT(Group.RECEIVED),
  AWAITING_MANUAL_REVIEW(Group.RECEIVED),
  AWAITING_RELEASE_TIME(Group.RECEIVED),
  PENDING_ACTIVATION(Group.RECEIVED),
  QUEUED(Group.RECEIVED),
  AWAITING_PARENT_ORDER(Group.WAITING),
  AWAITING_CONDITION(Group.WAITING),
  AWAITING_STOP_CONDITION(Group.WAITING),
  WORKING(Group.LIVE),
  PENDING_CANCEL(Group.CHANGING),
  PENDING_REPLACE(Group.CHANGING),
  PENDING_RECALL(Group.CHANGING),
  AWAITING_UR_OUT(Group.CHANGING),
  FILLED(Group.TERMINAL),
  CANCELED(Group.TERMINAL),
  REJECTED(Group.TERMINAL),
  EXPIRED(Group.TERMINAL),
  REPLACED(Group.TERMINAL),
  /** Not known here: to be treated as open, with an alarm. */
  UNKNOWN(Group.UNKNOWN);

  /** What a status means for us. */
  public enum Group {
    /** With the broker, not yet at a market. */
    RECEIVED,
    /** Waiting for its parent or a price; protective orders rest here. */
    WAITING,
    /** At the market. */
    LIVE,
    /** A cancel or replace is under way; it can still fill. */
    CHANGING,
    /** Nothing more happens to this order. */
    TERMINAL,
    /** Not known here. */
    UNKNOWN
  }

  private final Group group;

  OrderStatus(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  /** Whether the order can still change or fill; true of {@link #UNKNOWN}. */
  public boolean isOpen() {
    return group != Group.TERMINAL;
  }
}
