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

/** A broker that does what another does; tests change one thing. */
class ForwardingBroker implements Broker {

  private final Broker broker;

  ForwardingBroker(Broker broker) {
    this.broker = broker;
  }

  @Override
  public String account() {
    return broker.account();
  }

  @Override
  public AccountSnapshot snapshot() {
    return broker.snapshot();
  }

  @Override
  public Optional<Order> find(long orderId) {
    return broker.find(orderId);
  }

  @Override
  public List<Order> enteredBetween(Instant from, Instant to) {
    return broker.enteredBetween(from, to);
  }

  @Override
  public QuoteBatch quotes(Collection<String> symbols) {
    return broker.quotes(symbols);
  }

  @Override
  public PlaceOutcome place(OrderTicket ticket, SendPermit permit) {
    return broker.place(ticket, permit);
  }

  @Override
  public CancelOutcome cancel(long orderId) {
    return broker.cancel(orderId);
  }
}
