package io.nightdesk.simulator.account;

/** What a leg does. */
public enum Instruction {
  BUY,
  SELL,
  SELL_SHORT,
  BUY_TO_COVER;

  /** Whether shares are received. */
  boolean buys() {
    return this == BUY || this == BUY_TO_COVER;
  }

  /** Whether it starts or enlarges a position. */
  boolean opens() {
    return this == BUY || this == SELL_SHORT;
  }
}
