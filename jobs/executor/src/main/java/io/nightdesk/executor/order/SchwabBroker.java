package io.nightdesk.executor.order;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.marketdata.QuoteBatch;
import io.nightdesk.schwab.trading.AccountId;
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

/** The account reached through the client. */
public final class SchwabBroker implements Broker {

  private final SchwabClient client;
  private final AccountId account;

  private SchwabBroker(SchwabClient client, AccountId account) {
    this.client = client;
    this.account = account;
  }

  /**
   * The account with exactly this number, or the only one there is if the number is blank.
   *
   * @throws Problem CONFIGURATION if several are linked and none was named
   */
  public static SchwabBroker of(SchwabClient client, String accountNumber) {
    if (!accountNumber.isBlank()) {
      return new SchwabBroker(client, client.accounts().named(accountNumber));
    }
    List<AccountId> linked = client.accounts().linked();
    if (linked.size() != 1) {
      throw Problem.of(
          ExitCode.CONFIGURATION,
          "The account to trade in is not clear.",
          linked.size() + " accounts are linked and execute.account names none.",
          "Set execute.account to the account's number in conf/local.conf.");
    }
    return new SchwabBroker(client, linked.get(0));
  }

  @Override
  public String account() {
    return account.hash();
  }

  @Override
  public AccountSnapshot snapshot() {
    return client.accounts().snapshot(account);
  }

  @Override
  public Optional<Order> find(long orderId) {
    return client.orders().find(account, orderId);
  }

  @Override
  public List<Order> enteredBetween(Instant from, Instant to) {
    return client.orders().enteredBetween(account, from, to);
  }

  @Override
  public QuoteBatch quotes(Collection<String> symbols) {
    return client.quotes().fetch(symbols);
  }

  @Override
  public PlaceOutcome place(OrderTicket ticket, SendPermit permit) {
    return client.orderDesk().place(account, ticket, permit);
  }

  @Override
  public CancelOutcome cancel(long orderId) {
    return client.orderDesk().cancel(account, orderId);
  }
}
