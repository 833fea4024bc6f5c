package io.nightdesk.simulator.server;

/** What a client must know to log in; public, since nothing real is behind it. */
public record Credentials(String key, String secret) {

  /** Where neither is given. */
  public static final Credentials DEFAULT =
      new Credentials("simulator-app-key", "simulator-app-secret");
}
