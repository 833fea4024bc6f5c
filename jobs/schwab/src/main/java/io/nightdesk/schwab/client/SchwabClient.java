package io.nightdesk.schwab.client;

import io.nightdesk.schwab.auth.TokenSession;
import io.nightdesk.schwab.marketdata.Markets;
import io.nightdesk.schwab.marketdata.PriceHistory;
import io.nightdesk.schwab.marketdata.Quotes;
import io.nightdesk.schwab.trading.Accounts;
import io.nightdesk.schwab.trading.OrderDesk;
import io.nightdesk.schwab.trading.Orders;
import io.nightdesk.schwab.transport.Reads;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Wire;
import io.nightdesk.schwab.transport.Writes;
import java.time.Duration;
import java.util.Optional;

/**
 * The broker, with one set of tokens and one rate limit for all that is asked through it. Safe for
 * use by several threads.
 */
public final class SchwabClient {

  private final Wire wire;
  private final PriceHistory priceHistory;
  private final Quotes quotes;
  private final Markets markets;
  private final Accounts accounts;
  private final Orders orders;
  private final OrderDesk orderDesk;

  private SchwabClient(SchwabEndpoint endpoint, Surroundings surroundings) {
    wire = new Wire(endpoint, surroundings);
    TokenSession tokens = new TokenSession(wire, surroundings);
    Reads reads = new Reads(wire, tokens, surroundings);
    priceHistory = new PriceHistory(reads);
    quotes = new Quotes(reads);
    markets = new Markets(reads);
    accounts = new Accounts(reads, surroundings.clock());
    orders = new Orders(reads);
    orderDesk = new OrderDesk(new Writes(wire, tokens, surroundings));
  }

  /** A client of the endpoint; opens no connection and reads no file yet. */
  public static SchwabClient of(SchwabEndpoint endpoint, Surroundings surroundings) {
    return new SchwabClient(endpoint, surroundings);
  }

  /** Bars. */
  public PriceHistory priceHistory() {
    return priceHistory;
  }

  /** Quotes and dividends. */
  public Quotes quotes() {
    return quotes;
  }

  /** Market hours of today and the coming year. */
  public Markets markets() {
    return markets;
  }

  /** Accounts, positions and balances. */
  public Accounts accounts() {
    return accounts;
  }

  /** Reading orders. */
  public Orders orders() {
    return orders;
  }

  /** Sending and cancelling orders. */
  public OrderDesk orderDesk() {
    return orderDesk;
  }

  /**
   * How far the broker's clock was ahead of ours at its last answer, to the second; negative if it
   * was behind, empty before the first answer.
   */
  public Optional<Duration> clockSkew() {
    return wire.clockSkew();
  }
}
