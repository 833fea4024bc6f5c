package io.nightdesk.executor.ledger;

/** Which way an order opens a position. */
public enum Side {
  /** Long. */
  BUY(1),
  /** Short. */
  SELL(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /** 1 for shares that come in, -1 for shares that go out. */
  public int sign() {
    return sign;
  }
}
