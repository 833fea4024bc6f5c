package io.nightdesk.nightly.audit;

/**
 * Something that holds of every published row.
 *
 * @param id short name in reports, as D1
 * @param promise what holds, in words
 * @param table table whose rows are asked
 * @param reach whether a row alone tells
 * @param sql for a row, the condition under which it breaks the promise; else a query that counts
 *     the breaks, in which {@code {rows}} stands for the rows under audit
 */
record Invariant(String id, String promise, String table, Reach reach, String sql) {

  /** What it takes to see a break. */
  enum Reach {
    ROW,
    TABLE
  }

  static Invariant ofRow(String id, String promise, String table, String condition) {
    return new Invariant(id, promise, table, Reach.ROW, condition);
  }

  static Invariant ofTable(String id, String promise, String table, String query) {
    return new Invariant(id, promise, table, Reach.TABLE, query);
  }

  /** The expression that counts the breaks among the rows of one query over them. */
  String counter() {
    return reach == Reach.ROW ? "count_if(" + sql + ")" : sql;
  }
}
