package io.nightdesk.contracts.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every table of the warehouse, in the order in which data flows through them. */
public final class Tables {

  private static final List<TableContract> ALL =
      Stream.of(
              BarTables.all(),
              FeatureTables.all(),
              SignalTables.all(),
              RunTables.all(),
              OrderTables.all())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableList());

  private Tables() {}

  public static List<TableContract> all() {
    return ALL;
  }

  /**
   * The contract of the table {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TableContract named(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table is named " + name));
  }
}
