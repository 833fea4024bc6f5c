package io.nightdesk.contracts.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Spark SQL that creates a table from its contract. */
public final class Ddl {

  /** How long the log is kept, so that any past run within it can be recomputed. */
  private static final String LOG_RETENTION = "interval 3650 days";

  private Ddl() {}

  /**
   * CREATE TABLE with column comments and checks. The checks are table properties: stated in CREATE
   * they cost nothing, where each ALTER TABLE would be a commit.
   */
  public static String createTable(TableContract table, String location) {
    String columns =
        table.columns().stream().map(Ddl::columnLine).collect(Collectors.joining(",\n  "));
    String partition = table.partitionColumn().map(c -> "PARTITIONED BY (" + c + ")\n").orElse("");
    return "CREATE TABLE IF NOT EXISTS delta.`"
        + location
        + "` (\n  "
        + columns
        + ")\nUSING delta\n"
        + partition
        + "COMMENT "
        + text(table.purpose())
        + "\nTBLPROPERTIES (\n  "
        + String.join(",\n  ", properties(table))
        + ")";
  }

  private static String columnLine(Column column) {
    return column.name()
        + " "
        + column.type().sql()
        + (column.required() ? " NOT NULL" : "")
        + " COMMENT "
        + text(column.comment());
  }

  private static List<String> properties(TableContract table) {
    List<String> properties = new ArrayList<>();
    properties.add(property("nightdesk.contract.version", String.valueOf(table.version())));
    properties.add(property("delta.logRetentionDuration", LOG_RETENTION));
    properties.add(property("delta.deletedFileRetentionDuration", LOG_RETENTION));
    properties.add(
        property("delta.dataSkippingNumIndexedCols", String.valueOf(table.key().size())));
    for (TableCheck check : table.checks()) {
      // Delta takes a null result for a violation, where SQL and our contracts let it pass.
      properties.add(
          property(
              "delta.constraints." + check.name(), "coalesce(" + check.condition() + ", true)"));
    }
    return properties;
  }

  private static String property(String key, String value) {
    return text(key) + " = " + text(value);
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
