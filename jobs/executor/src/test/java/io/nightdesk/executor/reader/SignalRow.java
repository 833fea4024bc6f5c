package io.nightdesk.executor.reader;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.SignalTables;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of table signals for tests, as a night would publish them. */
public final class SignalRow {

  /** The run that wrote them. */
  static final String RUN = "run-1";

  private final Map<String, Object> values = new HashMap<>();

  private SignalRow() {}

  public static SignalRow hold(String symbol, LocalDate asOf) {
    Session next = ExchangeCalendar.xnys().next(asOf, 1);
    return new SignalRow()
        .with("symbol", symbol)
        .with("as_of", asOf)
        .with("signal", "HOLD")
        .with("risk_score", 4)
        .with("horizon", 5)
        .with("valid_from", next.open())
        .with("valid_until", next.close())
        .with("reason_code", "BELOW_THRESHOLD")
        .with("reason", "HOLD: confidence is below the threshold.")
        .with("model_id", "m1")
        .with("schema_version", SignalTables.SIGNALS.version())
        .with("producer_build", "test-build")
        .with("run_id", RUN)
        .with("month", asOf.getYear() * 100 + asOf.getMonthValue());
  }

  public static SignalRow order(
      String symbol, LocalDate asOf, String signal, double price, double stopDistance) {
    return hold(symbol, asOf)
        .with("signal", signal)
        .with("confidence", 0.8)
        .with("expected_return", 0.02)
        .with("direction", signal.equals("BUY") ? "up" : "down")
        .with("reference_price", price)
        .with("stop_distance", stopDistance)
        .with("profit_target_distance", 2 * stopDistance)
        .with("reason_code", "ACCEPTED")
        .with("reason", signal + ": all pass.");
  }

  public SignalRow with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  Object value(String column) {
    return values.get(column);
  }

  /** Adds row count and content hash, as the publishing stage does. */
  public static List<SignalRow> sealed(List<SignalRow> rows) {
    RowHash hash = RowHash.of(SignalTables.SIGNALS);
    List<SignalRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> (String) row.value("symbol")));
    sorted.forEach(row -> row.with("row_count", (long) rows.size()));
    String content =
        RowHash.combine(
            sorted.stream()
                .map(
                    row ->
                        hash.row(
                            SignalTables.SIGNALS.hashedColumns().stream()
                                .map(Column::name)
                                .map(row::value)
                                .toArray()))
                .toList());
    sorted.forEach(row -> row.with("content_hash", content));
    return sorted;
  }
}
