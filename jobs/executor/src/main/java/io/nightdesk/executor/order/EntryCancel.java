package io.nightdesk.executor.order;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.schwab.trading.CancelOutcome;
import java.util.List;

/**
 * Cancels entries that are still working; exits stay, for they protect. No state of ours and no
 * halt holds a cancel back.
 */
public final class EntryCancel {

  private final Desk desk;

  public EntryCancel(Desk desk) {
    this.desk = desk;
  }

  /**
   * Cancels all.
   *
   * @return the intents concerned, as the broker reports them afterwards
   */
  public List<Intent> cancelAll() {
    List<Intent> working =
        desk.state().intents().stream()
            .filter(intent -> intent.account().equals(desk.account()))
            .filter(intent -> intent.orderId().isPresent() && intent.state().isAtBroker())
            .toList();
    for (Intent intent : working) {
      CancelOutcome outcome = desk.broker().cancel(Long.parseLong(intent.orderId().orElseThrow()));
      desk.say("cancel of " + intent.symbol() + ": " + outcome);
    }
    new Reconciliation(desk).trackOrders();
    return working.stream()
        .map(intent -> desk.state().intent(intent.intentId()).orElseThrow())
        .toList();
  }
}
