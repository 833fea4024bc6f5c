package io.nightdesk.schwab.trading;

/** What an order does with shares. */
public enum Instruction {
  BUY,
  SELL,
  SELL_SHORT,
  BUY_TO_COVER,
  /** Read from the broker and not known here; never sent. */
  UNKNOWN;

  /** Whether shares come in. */
  public boolean buys() {
    return this == BUY || this == BUY_TO_COVER;
  }

  /** What closes a position that this instruction opened. */
  public Instruction closing() {
    return switch (this) {
      case BUY -> SELL;
      case SELL_SHORT -> BUY_TO_COVER;
      case SELL, BUY_TO_COVER, UNKNOWN ->
          throw new IllegalStateException(this + " opens no position");
    };
  }
}
