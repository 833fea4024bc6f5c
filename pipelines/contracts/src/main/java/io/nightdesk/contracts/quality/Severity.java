package io.nightdesk.contracts.quality;

import java.util.Locale;

/** What follows when a rule's condition holds. */
public enum Severity {
  /** The bar does not enter the tables. */
  REJECT,
  /** The bar is kept and the finding tells of it. */
  FLAG,
  /** The night of that session stops; a backfill records it and goes on. */
  REFUSE;

  /** As stored in {@code findings}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
