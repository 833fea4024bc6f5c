package io.nightdesk.executor.ledger;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an order intent stands; it moves along the edges drawn here and along no others. */
public enum IntentState {
  /** Decided and on disk; nothing was sent. */
  INTENDED,
  /** On disk before the one request: from here on the order may exist. */
  SENDING,
  /** The broker has it under an id, and what it has is what we meant. */
  ACKED,
  /** The order may or may not exist; to be resolved before anything new. */
  UNKNOWN,
  /** The broker refused it; final. */
  REFUSED,
  /** No order came of it, so the same signal may be decided again; final. */
  NOT_PLACED,
  /** Several orders could be ours: a person decides, and the symbol rests until then. */
  HALTED,
  /** At the market. */
  WORKING,
  /** At the market, some shares filled. */
  PARTIALLY_FILLED,
  /** All shares filled; the exits rest at the broker. */
  FILLED,
  /** Ended before all shares were filled. */
  CANCELLED,
  /** Ended with the session before all shares were filled. */
  EXPIRED,
  /** The broker took it and then rejected it. */
  REJECTED;

  private static final Map<IntentState, Set<IntentState>> EDGES =
      Map.of(
          INTENDED, EnumSet.of(SENDING, NOT_PLACED),
          SENDING, EnumSet.of(ACKED, UNKNOWN, REFUSED, NOT_PLACED),
          UNKNOWN, EnumSet.of(ACKED, NOT_PLACED, HALTED),
          ACKED, EnumSet.of(WORKING, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED),
          WORKING, EnumSet.of(PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED),
          PARTIALLY_FILLED, EnumSet.of(FILLED, CANCELLED, EXPIRED));

  private static final Set<IntentState> AT_BROKER = EnumSet.of(ACKED, WORKING, PARTIALLY_FILLED);
  private static final Set<IntentState> UNRESOLVED = EnumSet.of(SENDING, UNKNOWN);

  /** Whether an intent may move from this state to the next. */
  public boolean allows(IntentState next) {
    return EDGES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether the entry order is with the broker and can still fill. */
  public boolean isAtBroker() {
    return AT_BROKER.contains(this);
  }

  /** Whether it is not known if an order exists. */
  public boolean isUnresolved() {
    return UNRESOLVED.contains(this);
  }
}
