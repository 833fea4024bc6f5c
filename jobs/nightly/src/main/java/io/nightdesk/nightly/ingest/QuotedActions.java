package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.ingest.DeliveryFindings.Finding;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.schwab.marketdata.Quote;
import io.nightdesk.schwab.marketdata.Quotes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Dividends from the broker's quotes, each known from its ex-date on, and inferred splits, as rows
 * of {@code corporate_actions}.
 */
final class QuotedActions {

  static final StructType SCHEMA =
      StructType.fromDDL(
          "symbol STRING, ex_date DATE, kind STRING, source STRING, as_of DATE, value DOUBLE");

  private final List<Row> rows = new ArrayList<>();
  private final LocalDate asOf;

  QuotedActions(LocalDate asOf) {
    this.asOf = asOf;
  }

  List<Row> rows() {
    return rows;
  }

  void addSplit(String symbol, LocalDate exDate, double ratio) {
    rows.add(RowFactory.create(symbol, exDate, "split", "inferred", asOf, ratio));
  }

  /**
   * Adds the latest dividend of each symbol that has gone ex; failing to ask is told, not fatal.
   */
  void addDividends(Quotes quotes, Collection<String> symbols, List<Finding> findings) {
    try {
      for (Map.Entry<String, Quote> entry : quotes.fetch(symbols).quotes().entrySet()) {
        addDividend(entry.getKey(), entry.getValue());
      }
    } catch (Problem problem) {
      findings.add(
          new Finding(
              "not_delivered",
              RequestPlan.SOURCE,
              "*",
              asOf,
              "1d",
              "dividends: " + problem.problem() + " " + problem.reason()));
    }
  }

  private void addDividend(String symbol, Quote quote) {
    quote
        .dividend()
        .exDate()
        .filter(date -> !date.isAfter(asOf))
        .filter(date -> !date.isBefore(ExchangeCalendar.xnys().firstDate()))
        .ifPresent(
            date ->
                quote
                    .dividend()
                    .perPayment()
                    .ifPresent(
                        usd ->
                            rows.add(
                                RowFactory.create(
                                    symbol,
                                    date,
                                    "dividend",
                                    RequestPlan.SOURCE,
                                    ExchangeCalendar.xnys().onOrAfter(date).date(),
                                    usd))));
  }
}
