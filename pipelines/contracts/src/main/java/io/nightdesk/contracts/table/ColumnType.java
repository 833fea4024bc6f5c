package io.nightdesk.contracts.table;

/** The types that a published column may have, with the names Spark SQL gives them. */
public enum ColumnType {
  STRING("STRING"),
  INT("INT"),
  LONG("BIGINT"),
  DOUBLE("DOUBLE"),
  BOOLEAN("BOOLEAN"),
  DATE("DATE"),
  TIMESTAMP("TIMESTAMP"),
  DOUBLES("ARRAY<DOUBLE>");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** The type in Spark SQL. */
  public String sql() {
    return sql;
  }
}
