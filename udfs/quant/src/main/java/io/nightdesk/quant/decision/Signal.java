package io.nightdesk.quant.decision;

import io.nightdesk.quant.learning.Side;
import java.util.Optional;

/** What to do with a symbol. */
public enum Signal {
  /** Open a long position. */
  BUY,
  /** Open a short position. */
  SELL,
  /** Do nothing. */
  HOLD;

  /** Side of the position that it asks for; empty for HOLD. */
  public Optional<Side> side() {
    return switch (this) {
      case BUY -> Optional.of(Side.LONG);
      case SELL -> Optional.of(Side.SHORT);
      case HOLD -> Optional.empty();
    };
  }
}
