package io.nightdesk.schwab.trading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders of an account. */
public final class Orders {

  /**
   * Sends an order once. There is no second attempt, whatever happens; nor does this method wait
   * for the rate limit.
   */
  public PlaceOutcome place(AccountId account, OrderTicket ticket, SendPermit permit) {
    throw new UnsupportedOperationException();
  }

  /** Sends a cancel once; never held back by our own rate limit. */
  public CancelOutcome cancel(AccountId account, long orderId) {
    throw new UnsupportedOperationException();
  }

  /** One order; empty if the broker knows none of that id in the account. */
  public Optional<Order> find(AccountId account, long orderId) {
    throw new UnsupportedOperationException();
  }

  /** The orders entered within a span of at most 59 days, each once. */
  public List<Order> enteredBetween(AccountId account, Instant from, Instant to) {
    throw new UnsupportedOperationException();
  }
}
