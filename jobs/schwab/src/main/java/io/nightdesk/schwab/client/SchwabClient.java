package io.nightdesk.schwab.client;

import io.nightdesk.schwab.marketdata.Markets;
import io.nightdesk.schwab.marketdata.PriceHistory;
import io.nightdesk.schwab.marketdata.Quotes;
import io.nightdesk.schwab.trading.Accounts;
import io.nightdesk.schwab.trading.Orders;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;

/**
 * The broker, with one set of tokens and one rate limit for all that is asked through it. Safe for
 * use by several threads.
 */
public final class SchwabClient {

  private SchwabClient() {}

  /** A client of the endpoint; opens no connection and reads no file yet. */
  public static SchwabClient of(SchwabEndpoint endpoint, Surroundings surroundings) {
    throw new UnsupportedOperationException();
  }

  /** Bars. */
  public PriceHistory priceHistory() {
    throw new UnsupportedOperationException();
  }

  /** Quotes and dividends. */
  public Quotes quotes() {
    throw new UnsupportedOperationException();
  }

  /** Market hours of today and the coming year. */
  public Markets markets() {
    throw new UnsupportedOperationException();
  }

  /** Accounts, positions and balances. */
  public Accounts accounts() {
    throw new UnsupportedOperationException();
  }

  /** Orders. */
  public Orders orders() {
    throw new UnsupportedOperationException();
  }
}
