package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.HaltFlag;
import io.nightdesk.executor.ledger.Ledger;
import io.nightdesk.executor.ledger.LedgerState;
import io.nightdesk.executor.ledger.PositionBreak;
import io.nightdesk.schwab.transport.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What every step of the work shares.
 *
 * @param clock the time of the market, which {@code --now} may set
 * @param waiting elapsed time and sleep
 * @param runId of the run at work
 * @param progress takes lines for the person who watches
 */
public record Desk(
    Broker broker,
    Ledger ledger,
    HaltFlag halt,
    Clock clock,
    Waiting waiting,
    String runId,
    Consumer<String> progress) {

  Instant now() {
    return clock.instant();
  }

  LedgerState state() {
    return ledger.state();
  }

  String account() {
    return broker.account();
  }

  /** Has a symbol rest until a person looked at what was found at the broker. */
  void recordBreak(String symbol, String found) {
    long expected = state().expectedQuantity(account(), symbol).orElse(0L);
    ledger.append(new PositionBreak(account(), symbol, expected, found, now(), runId));
  }

  void say(String line) {
    progress.accept(line);
  }
}
