package io.nightdesk.schwab.auth;

import io.nightdesk.schwab.transport.SchwabEndpoint;
import java.time.Clock;

/** The token file: private to its owner, replaced as a whole, locked across processes. */
public final class TokenStore {

  /** The store of an endpoint's token file. */
  public static TokenStore of(SchwabEndpoint endpoint, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /** State and age of the tokens, for {@code doctor}, {@code status} and alarms. */
  public TokenReport report() {
    throw new UnsupportedOperationException();
  }
}
