package io.nightdesk.nightly.audit;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.ColumnType;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every invariant of the data, from the contracts where they say it and by hand where not. */
final class Invariants {

  /**
   * The temporary view of finished runs: run_id, range_from, range_to, and today, whether the run
   * read the membership that is in force now.
   */
  static final String RUNS = "audited_runs";

  private Invariants() {}

  static List<Invariant> all() {
    List<Invariant> all = new ArrayList<>();
    for (TableContract table : Tables.all()) {
      all.add(uniqueKey(table));
      finite(table).ifPresent(all::add);
      table.rangeColumn().ifPresent(range -> all.add(finishedRun(table, range)));
      table.checks().stream()
          .filter(c -> !c.name().endsWith("_finite")) // is D4
          .forEach(c -> all.add(check(table, c.name(), c.condition())));
    }
    all.add(wholeUniverse("signals"));
    all.add(wholeUniverse("risk"));
    all.add(stationary());
    return List.copyOf(all);
  }

  private static Invariant uniqueKey(TableContract table) {
    String key = String.join(", ", table.key());
    return Invariant.ofTable(
        "D1",
        "one row a key (" + key + ")",
        table.name(),
        "SELECT count(*) FROM (SELECT "
            + key
            + " FROM {rows} GROUP BY "
            + key
            + " HAVING count(*) > 1)");
  }

  private static Invariant wholeUniverse(String table) {
    return Invariant.ofTable(
        "D2",
        "one row for each member of each session's universe, where that is today's",
        table,
        "SELECT count(*) FROM (SELECT DISTINCT as_of FROM {rows} t LEFT SEMI JOIN "
            + RUNS
            + " r ON r.run_id = t.run_id AND r.today) d JOIN universe u"
            + " ON u.member_from <= d.as_of AND (u.member_to IS NULL OR u.member_to >= d.as_of)"
            + " LEFT ANTI JOIN {rows} t ON t.symbol = u.symbol AND t.as_of = d.as_of");
  }

  /** Its own run's range holds the row, and that run has finished. */
  private static Invariant finishedRun(TableContract table, String range) {
    return Invariant.ofTable(
        "D3, D8",
        "written by a finished run whose range holds " + range,
        table.name(),
        "SELECT count(*) FROM {rows} t LEFT ANTI JOIN "
            + RUNS
            + " r ON r.run_id = t.run_id AND t."
            + range
            + " BETWEEN r.range_from AND r.range_to");
  }

  private static Optional<Invariant> finite(TableContract table) {
    List<String> doubles =
        table.columns().stream()
            .filter(column -> column.type() == ColumnType.DOUBLE)
            .map(Column::name)
            .toList();
    if (doubles.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Invariant.ofRow(
            "D4",
            "no NaN and no infinity in any column",
            table.name(),
            doubles.stream()
                .map(c -> "isnan(" + c + ") OR abs(" + c + ") = double('infinity')")
                .collect(Collectors.joining(" OR "))));
  }

  /** The contract's own checks, asked again: D5, D6 and more. */
  private static Invariant check(TableContract table, String name, String condition) {
    return Invariant.ofRow("check", name, table.name(), "NOT (" + condition + ")");
  }

  private static Invariant stationary() {
    return Invariant.ofRow(
        "D6",
        "a converged fit has alpha + beta below 1",
        "risk",
        "vol_status = 'CONVERGED' AND alpha + beta >= 1");
  }
}
