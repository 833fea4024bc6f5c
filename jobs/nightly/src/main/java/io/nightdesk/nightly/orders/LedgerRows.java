package io.nightdesk.nightly.orders;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.TableContract;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of one table in the ledger: of each key the last. */
final class LedgerRows {

  private final LedgerFile file;
  private final TableContract table;

  LedgerRows(LedgerFile file, TableContract table) {
    this.file = file;
    this.table = table;
  }

  /** The columns of the contract in order, and the number of the line behind them. */
  List<Row> lastOfEachKey(List<LedgerLine> lines) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      if (line.kind().equals(table.name())) {
        rows.put(key(line), row(line));
      }
    }
    return List.copyOf(rows.values());
  }

  private String key(LedgerLine line) {
    StringBuilder key = new StringBuilder();
    table.key().forEach(column -> key.append(line.row().path(column).asText()).append('\u0001'));
    return key.toString();
  }

  private Row row(LedgerLine line) {
    List<Object> values = new ArrayList<>();
    for (Column column : table.columns()) {
      JsonNode value = line.row().path(column.name());
      boolean absent = value.isMissingNode() || value.isNull();
      if (absent && column.presence() == Column.Presence.REQUIRED) {
        throw file.broken(line.number(), column.name() + " is missing");
      }
      values.add(absent ? null : value(line, column, value));
    }
    values.add(line.number());
    return RowFactory.create(values.toArray());
  }

  private Object value(LedgerLine line, Column column, JsonNode value) {
    try {
      switch (column.type()) {
        case STRING:
          if (value.isTextual()) {
            return value.textValue();
          }
          break;
        case INT:
          if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
          }
          break;
        case LONG:
          if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
          }
          break;
        case DOUBLE:
          if (value.isNumber()) {
            return value.doubleValue();
          }
          break;
        case BOOLEAN:
          if (value.isBoolean()) {
            return value.booleanValue();
          }
          break;
        case DATE:
          return LocalDate.parse(value.asText());
        case TIMESTAMP:
          return Instant.parse(value.asText()).truncatedTo(ChronoUnit.MICROS);
        case DOUBLES:
          break;
      }
    } catch (DateTimeException e) {
      throw wrong(line, column, value);
    }
    throw wrong(line, column, value);
  }

  private RuntimeException wrong(LedgerLine line, Column column, JsonNode value) {
    return file.broken(
        line.number(), column.name() + " is " + value + ", which is no " + column.type().sql());
  }
}
