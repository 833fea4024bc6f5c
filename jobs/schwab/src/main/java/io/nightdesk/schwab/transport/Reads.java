package io.nightdesk.schwab.transport;

/** Requests that change nothing at the broker, and may therefore be repeated. */
public final class Reads {
  private Reads() {}
}
