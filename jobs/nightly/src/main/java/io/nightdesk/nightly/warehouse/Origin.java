package io.nightdesk.nightly.warehouse;

import io.nightdesk.quant.Check;

/**
 * Where a warehouse's bars come from. Bars of two origins never meet in one warehouse.
 *
 * @param kind simulator, files or schwab
 * @param detail seed and edge of a simulator, name of a folder; empty for Schwab
 */
public record Origin(String kind, String detail) {

  public Origin {
    Check.that(kind.matches("simulator|files|schwab"), "unknown origin %s", kind);
  }

  /** One line for people and for the marker file. */
  public String text() {
    return detail.isEmpty() ? kind : kind + " (" + detail + ")";
  }
}
