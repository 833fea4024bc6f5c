package io.nightdesk.stages.risk;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row of the risk table in the making; NaN and infinity become null. */
final class RiskRow {

  private final Object[] values = new Object[RiskColumns.SCHEMA.length()];

  RiskRow(String symbol, LocalDate asOf) {
    set("symbol", symbol);
    set("as_of", asOf);
  }

  RiskRow set(String column, Object value) {
    values[RiskColumns.position(column)] = value;
    return this;
  }

  RiskRow number(String column, double value) {
    return set(column, Double.isFinite(value) ? value : null);
  }

  Row row() {
    return RowFactory.create(values);
  }
}
