package io.nightdesk.contracts.table;

import io.nightdesk.quant.Check;

/**
 * A question that people ask often, as a SQL view over the tables.
 *
 * @param name snake_case; shares one namespace with the tables
 * @param purpose one sentence: what its rows are
 * @param query the SELECT, over tables and views named without a schema
 */
public record View(String name, String purpose, String query) {

  public View {
    Check.that(name.matches("[a-z][a-z0-9_]*"), "view name must be snake_case, was %s", name);
    Check.that(query.strip().startsWith("SELECT"), "the query of %s must be a SELECT", name);
    Check.that(!purpose.isBlank(), "view %s needs a purpose", name);
  }
}
