package io.nightdesk.executor.order;

import io.nightdesk.schwab.marketdata.QuoteBatch;
import io.nightdesk.schwab.trading.AccountSnapshot;
import io.nightdesk.schwab.trading.CancelOutcome;
import io.nightdesk.schwab.trading.Order;
import io.nightdesk.schwab.trading.OrderTicket;
import io.nightdesk.schwab.trading.PlaceOutcome;
import io.nightdesk.schwab.trading.SendPermit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One account at a broker. Reads throw a {@code Problem} where there is no final answer, so that a
 * failed read is never taken for an empty one; writes are attempted once.
 */
public interface Broker {

  /** The broker's hash of the account, never its number. */
  String account();

  /** Positions and balances. */
  AccountSnapshot snapshot();

  /** One order; empty if the broker knows none of that id. */
  Optional<Order> find(long orderId);

  /** The orders entered within a span of at most 59 days, children within their parents. */
  List<Order> enteredBetween(Instant from, Instant to);

  QuoteBatch quotes(Collection<String> symbols);

  /** Sends an order once; the permit is asked last. */
  PlaceOutcome place(OrderTicket ticket, SendPermit permit);

  /** Sends a cancel once. */
  CancelOutcome cancel(long orderId);
}
