package io.nightdesk.schwab.transport;

/** Who answers: real money and real data, or the simulator on this machine. */
public enum Venue {
  /** A simulator on a loopback address; never the broker. */
  SIMULATOR,
  /** The broker itself, at {@link SchwabEndpoint#LIVE_BASE_URL} only. */
  SCHWAB
}
