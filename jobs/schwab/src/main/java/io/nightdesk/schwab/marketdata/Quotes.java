package io.nightdesk.schwab.marketdata;

import java.util.Collection;

/** Quotes, 500 symbols per request. */
public final class Quotes {

  /** The quotes of the symbols, in as many requests as needed. */
  public QuoteBatch fetch(Collection<String> symbols) {
    throw new UnsupportedOperationException();
  }
}
