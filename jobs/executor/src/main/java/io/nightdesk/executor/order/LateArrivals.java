package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import java.time.Duration;
import java.util.List;

/**
 * Orders that were given up, since the broker's lists did not show them for a minute, and that turn
 * up after all. Such an order must not stay without an owner, nor get a second one beside it: its
 * symbol rests until a person releases it.
 */
final class LateArrivals {

  /** For how long an order that was given up is still looked for. */
  private static final Duration LOOKED_FOR = Duration.ofDays(2);

  private final Desk desk;
  private final UnknownResolver resolver;

  LateArrivals(Desk desk, UnknownResolver resolver) {
    this.desk = desk;
    this.resolver = resolver;
  }

  /** Looks for all of them. */
  void haltTheirSymbols() {
    desk.state().givenUp(desk.account()).stream()
        .map(Intent::symbol)
        .distinct()
        .forEach(this::haveCome);
  }

  /** Whether one of a symbol has turned up; the symbol rests from then on. */
  boolean haveCome(String symbol) {
    List<Intent> arrived =
        desk.state().givenUp(desk.account()).stream()
            .filter(intent -> intent.symbol().equals(symbol) && isRecent(intent))
            .filter(intent -> !resolver.matches(intent).isEmpty())
            .toList();
    if (arrived.isEmpty()) {
      return false;
    }
    if (desk.state().symbolHalt(desk.account(), symbol).isEmpty()) {
      desk.recordBreak(symbol, "an order that was given up");
    }
    desk.say(symbol + ": an order that was given up turned up late; the symbol rests");
    return true;
  }

  private boolean isRecent(Intent intent) {
    return intent.sentAt().orElseThrow().isAfter(desk.now().minus(LOOKED_FOR));
  }
}
