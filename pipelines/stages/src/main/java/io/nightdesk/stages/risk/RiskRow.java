package io.nightdesk.stages.risk;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One row of the risk table in the making; NaN and infinity become null. */
final class RiskRow {

  private final Object[] values = new Object[RiskColumns.SCHEMA.length()];
  private final String symbol;
  private final LocalDate asOf;

  RiskRow(String symbol, LocalDate asOf) {
    this.symbol = symbol;
    this.asOf = asOf;
    set("symbol", symbol);
    set("as_of", asOf);
  }

  String symbol() {
    return symbol;
  }

  LocalDate asOf() {
    return asOf;
  }

  RiskRow set(String column, Object value) {
    values[RiskColumns.position(column)] = value;
    return this;
  }

  RiskRow number(String column, double value) {
    return set(column, Double.isFinite(value) ? value : null);
  }

  /** Null as a whole where one of them is not known. */
  RiskRow numbers(String column, double[] numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite)
        ? set(column, Arrays.stream(numbers).boxed().toArray(Double[]::new))
        : this;
  }

  Row row() {
    return RowFactory.create(values);
  }
}
