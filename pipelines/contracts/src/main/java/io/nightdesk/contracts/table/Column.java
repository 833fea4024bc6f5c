package io.nightdesk.contracts.table;

import io.nightdesk.quant.Check;

/**
 * One column of a table.
 *
 * @param name snake_case, in the words of the glossary; ratios are decimals
 * @param type what it is stored as
 * @param presence whether every row has a value
 * @param comment meaning with unit and range, the column's comment in the catalogue
 */
public record Column(String name, ColumnType type, Presence presence, String comment) {

  /** Whether a column may be null. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  public Column {
    Check.that(name.matches("[a-z][a-z0-9_]*"), "column name must be snake_case, was %s", name);
    Check.that(!comment.isBlank(), "column %s needs a comment", name);
  }

  boolean required() {
    return presence == Presence.REQUIRED;
  }
}
