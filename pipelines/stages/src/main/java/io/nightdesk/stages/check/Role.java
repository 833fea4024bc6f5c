package io.nightdesk.stages.check;

/** What a source's bars are for, the one that is preferred first. */
enum Role {
  PRIMARY("primary"),
  SECONDARY("secondary"),
  BENCHMARK("benchmark"),
  CROSSCHECK("crosscheck");

  private static final Role[] ALL = values();

  private final String text;

  Role(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Whether orders may follow from it. */
  boolean tradable() {
    return this == PRIMARY || this == SECONDARY;
  }

  /** Whether its bars may enter the tables. */
  boolean enters() {
    return this != CROSSCHECK;
  }

  static Role of(int rank) {
    return ALL[rank];
  }

  /** SQL for the rank of the column {@code role}. */
  static String rankSql() {
    StringBuilder sql = new StringBuilder("CASE role");
    for (Role role : ALL) {
      sql.append(" WHEN '").append(role.text).append("' THEN ").append(role.ordinal());
    }
    return sql.append(" END").toString();
  }
}
