package io.nightdesk.executor.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Intents for tests. */
public final class Intents {

  public static final LocalDate AS_OF = LocalDate.of(2024, 3, 4);
  public static final Instant AT = Instant.parse("2024-03-05T14:35:00Z");

  private Intents() {}

  /** A BUY at 100.50 with a stop at 96.50 and a profit target at 108.50. */
  public static Intent buy(String symbol, long quantity) {
    return of(symbol, Side.BUY, quantity, "100.50", "96.50", "108.50");
  }

  public static Intent of(
      String symbol, Side side, long quantity, String entry, String stop, String target) {
    return new Intent(
        Intent.idOf(AS_OF, "HASH", symbol, side, 1),
        AS_OF,
        Mode.PAPER,
        "HASH",
        symbol,
        side,
        1,
        quantity,
        new BigDecimal("100"),
        new BigDecimal(entry),
        new BigDecimal(stop),
        new BigDecimal(target),
        Instant.parse("2024-03-05T21:00:00Z"),
        IntentState.INTENDED,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        AT,
        AT,
        "for a test",
        "run-1");
  }
}
