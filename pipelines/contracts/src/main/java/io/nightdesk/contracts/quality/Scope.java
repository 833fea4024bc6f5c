package io.nightdesk.contracts.quality;

/** What a rule looks at, and so which columns its condition may name. */
public enum Scope {
  /** A line or answer as delivered, before it is a bar; judged while ingesting. */
  DELIVERY,
  /** One bar by itself. */
  BAR,
  /** One accepted bar beside the earlier accepted bars of its symbol, or its absence. */
  SERIES,
  /** All bars of one session. */
  SESSION
}
