package io.nightdesk.executor.reader;

import io.delta.kernel.data.Row;
import io.nightdesk.contracts.table.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Turns a row of the engine into values of the types that {@code RowHash} takes. */
final class RowValues {

  private final List<Column> columns;

  RowValues(List<Column> columns) {
    this.columns = columns;
  }

  Object[] of(Row row) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : value(row, i);
    }
    return values;
  }

  private Object value(Row row, int i) {
    return switch (columns.get(i).type()) {
      case STRING -> row.getString(i);
      case INT -> row.getInt(i);
      case LONG -> row.getLong(i);
      case DOUBLE -> row.getDouble(i);
      case BOOLEAN -> row.getBoolean(i);
      case DATE -> LocalDate.ofEpochDay(row.getInt(i));
      case TIMESTAMP -> Instant.EPOCH.plus(row.getLong(i), ChronoUnit.MICROS);
      case DOUBLES ->
          throw new IllegalArgumentException("no array is read here: " + columns.get(i).name());
    };
  }
}
