package io.nightdesk.schwab.transport;

/** Requests that change orders: each is sent once. */
public final class Writes {
  private Writes() {}
}
