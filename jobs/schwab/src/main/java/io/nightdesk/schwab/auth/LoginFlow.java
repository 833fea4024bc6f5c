package io.nightdesk.schwab.auth;

import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import java.net.URI;

/** The weekly login. */
public final class LoginFlow {

  /** The login at an endpoint. */
  public static LoginFlow of(SchwabEndpoint endpoint, Surroundings surroundings) {
    throw new UnsupportedOperationException();
  }

  /** The page on which the user logs in with the brokerage's own login. */
  public URI authorizeUrl() {
    throw new UnsupportedOperationException();
  }

  /**
   * Trades the code in the address to which the browser was sent for tokens, and stores them. The
   * code lives about 30 seconds.
   */
  public TokenReport complete(String pastedAddress) {
    throw new UnsupportedOperationException();
  }

  /** Logs in at a simulator, whose authorize page redirects at once. */
  public TokenReport atSimulator() {
    throw new UnsupportedOperationException();
  }
}
