package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.table.TableContract;
import java.time.LocalDate;

/** The part of a table between two sessions, both included; all of it for unranged tables. */
public record Slice(TableContract table, LocalDate from, LocalDate to) {

  /** The whole table. */
  public static Slice whole(TableContract table) {
    return new Slice(table, LocalDate.MIN, LocalDate.MAX);
  }

  /** What the ledger and the log call it. */
  public String text() {
    return from.equals(LocalDate.MIN) ? table.name() : table.name() + " " + from + ".." + to;
  }
}
