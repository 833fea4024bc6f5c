package io.nightdesk.executor.reader;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.TableContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Which columns are read, and where in a row each lies: the hashed ones first. */
final class SignalColumns {

  private static final Set<String> UNHASHED = Set.of("content_hash", "run_id");

  private final List<Column> read;
  private final int hashed;
  private final Map<String, Integer> places = new HashMap<>();

  SignalColumns(TableContract contract) {
    List<Column> columns = new ArrayList<>(contract.hashedColumns());
    hashed = columns.size();
    contract.columns().stream().filter(c -> UNHASHED.contains(c.name())).forEach(columns::add);
    read = List.copyOf(columns);
    for (int i = 0; i < read.size(); i++) {
      places.put(read.get(i).name(), i);
    }
  }

  List<Column> read() {
    return read;
  }

  Object value(Object[] row, String column) {
    return row[places.get(column)];
  }

  String text(Object[] row, String column) {
    Object value = value(row, column);
    return value == null ? "" : value.toString();
  }

  OptionalDouble number(Object[] row, String column) {
    Object value = value(row, column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
  }

  /** The values that the content hash covers. */
  Object[] hashedValues(Object[] row) {
    Object[] values = new Object[hashed];
    System.arraycopy(row, 0, values, 0, hashed);
    return values;
  }
}
