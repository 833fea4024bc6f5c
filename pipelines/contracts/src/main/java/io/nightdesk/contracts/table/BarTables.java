package io.nightdesk.contracts.table;

import static io.nightdesk.contracts.table.ColumnType.BOOLEAN;
import static io.nightdesk.contracts.table.ColumnType.DATE;
import static io.nightdesk.contracts.table.ColumnType.DOUBLE;
import static io.nightdesk.contracts.table.ColumnType.STRING;
import static io.nightdesk.contracts.table.ColumnType.TIMESTAMP;

import java.util.List;

/** Bars as delivered and as accepted, and what is needed to read them. */
public final class BarTables {

  private static final String PRICE = " in USD; null where the vendor gave none";

  /** Append-only: what every vendor said, and when. */
  public static final TableContract BARS_RECEIVED =
      TableContract.named(
              "bars_received", "Bars as delivered, append-only, with source and knowledge time")
          .key("symbol", "session", "interval", "bar_end", "source", "received_at")
          .column("symbol", STRING, "exchange symbol at that date")
          .column("session", DATE, "New York session of the bar")
          .column("interval", STRING, "length of the bar: 1d, 1m, 5m, 30m")
          .column("bar_end", TIMESTAMP, "end of the bar")
          .column("source", STRING, "who delivered it: schwab, or the name of a file")
          .column("received_at", TIMESTAMP, "when it came")
          .column("as_of", DATE, "session at whose cut-off the bar was first known")
          .column(
              "knowledge_time",
              TIMESTAMP,
              "cut-off of its session for a first receipt, the time it came for one that differs")
          .column("role", STRING, "primary, secondary, crosscheck or benchmark")
          .column("adjustment", STRING, "what the vendor had applied: none, split or total")
          .optional(
              "adjusted_as_of", DATE, "date up to which the vendor had applied it; null for none")
          .optional("open", DOUBLE, "first price" + PRICE)
          .optional("high", DOUBLE, "highest price" + PRICE)
          .optional("low", DOUBLE, "lowest price" + PRICE)
          .optional("close", DOUBLE, "last price" + PRICE)
          .optional("volume", DOUBLE, "shares traded; null where the vendor gave none")
          .oneOf("role", "primary", "secondary", "crosscheck", "benchmark")
          .oneOf("adjustment", "none", "split", "total")
          .rangedBy("session")
          .build();

  /** Daily bars that passed the gate. */
  public static final TableContract BARS_DAILY =
      accepted(
              TableContract.named(
                      "bars_daily",
                      "Daily bars that passed the gate, as traded or as the vendor adjusted them")
                  .key("symbol", "session", "as_of")
                  .column("symbol", STRING, "exchange symbol at that date")
                  .column("session", DATE, "New York session of the bar")
                  .column(
                      "as_of",
                      DATE,
                      "session at whose cut-off this version was known; D reads the latest up to D")
                  .column(
                      "role", STRING, "primary or secondary (tradable), benchmark (never traded)"))
          .column(
              "unexplained_break",
              BOOLEAN,
              "the step from the previous close has no recorded action behind it; returns across it are null")
          .rangedBy("as_of")
          .build();

  /** Intraday bars that passed the gate. */
  public static final TableContract BARS_INTRADAY =
      accepted(
              TableContract.named(
                      "bars_intraday", "Intraday bars that passed the gate, labelled by their end")
                  .key("symbol", "session", "bar_end", "interval", "as_of")
                  .column("symbol", STRING, "exchange symbol at that date")
                  .column("session", DATE, "New York session of the bar")
                  .column("bar_end", TIMESTAMP, "end of the bar")
                  .column("interval", STRING, "length of the bar: 1m, 5m, 30m")
                  .column(
                      "as_of",
                      DATE,
                      "session at whose cut-off this version was known; D reads the latest up to D")
                  .column(
                      "role", STRING, "primary or secondary (tradable), benchmark (never traded)"))
          .rangedBy("as_of")
          .build();

  /** Splits and dividends. */
  public static final TableContract CORPORATE_ACTIONS =
      TableContract.named("corporate_actions", "Splits and dividends by ex-date")
          .key("symbol", "ex_date", "kind", "source")
          .column("symbol", STRING, "exchange symbol at that date")
          .column("ex_date", DATE, "first session that trades without it")
          .column("kind", STRING, "split or dividend")
          .column("source", STRING, "schwab, inferred, or the name of a file")
          .column("as_of", DATE, "session at whose cut-off it was known")
          .number("value", "split: new shares per old share; dividend: USD per share")
          .oneOf("kind", "split", "dividend")
          .check("value_positive", "value > 0 AND NOT isnan(value)")
          .datedBy("as_of")
          .build();

  /** Dated membership. */
  public static final TableContract UNIVERSE =
      TableContract.named("universe", "Dated membership: the symbols eligible on a date")
          .key("symbol", "member_from")
          .column("symbol", STRING, "exchange symbol")
          .column("member_from", DATE, "first session of membership")
          .optional("member_to", DATE, "last session of membership; null while a member")
          .column("sector", STRING, "sector, reference data marked retroactive, never a feature")
          .column(
              "membership",
              STRING,
              "dated (as it was), or static (today's list applied to the past: survivorship)")
          .oneOf("membership", "dated", "static")
          .datedBy("member_from")
          .until("member_to")
          .build();

  /** The exchange calendar. */
  public static final TableContract SESSIONS =
      TableContract.named("sessions", "Sessions of the New York Stock Exchange, 1990 to 2030")
          .key("session")
          .column("session", DATE, "New York session")
          .column("opens_at", TIMESTAMP, "opening instant")
          .column("closes_at", TIMESTAMP, "closing instant, early closes included")
          .column("early_close", BOOLEAN, "closes before 16:00 New York time")
          .build();

  /** What the quality rules caught. */
  public static final TableContract FINDINGS =
      TableContract.named(
              "findings", "Bars that a quality rule rejected or flagged, with the offending values")
          .key("source", "symbol", "session", "rule", "interval", "bar_end", "as_of")
          .column("source", STRING, "who delivered the bar")
          .column("symbol", STRING, "symbol of the bar, or * for a finding on a whole session")
          .column("session", DATE, "session of the bar")
          .column("rule", STRING, "name of the quality rule")
          .column("interval", STRING, "length of the bar: 1d, 1m, 5m, 30m")
          .column("bar_end", TIMESTAMP, "end of the bar")
          .column("as_of", DATE, "session whose check found it")
          .column(
              "severity",
              STRING,
              "reject (not in the bars), flag (kept, marked), refuse (the night stops)")
          .column("found_by", STRING, "stage that found it: ingest or check")
          .column("observed", STRING, "the offending values")
          .column("message", STRING, "what is wrong, in a sentence")
          .oneOf("severity", "reject", "flag", "refuse")
          .oneOf("found_by", "ingest", "check")
          .rangedBy("as_of")
          .build();

  private BarTables() {}

  static List<TableContract> all() {
    return List.of(
        BARS_RECEIVED, BARS_DAILY, BARS_INTRADAY, CORPORATE_ACTIONS, UNIVERSE, SESSIONS, FINDINGS);
  }

  private static TableContract.Builder accepted(TableContract.Builder table) {
    return table
        .column("source", STRING, "who delivered it")
        .column("adjustment", STRING, "what the vendor had applied: none, split or total")
        .optional(
            "adjusted_as_of", DATE, "date up to which the vendor had applied it; null for none")
        .number("open", "first price, USD")
        .number("high", "highest price, USD")
        .number("low", "lowest price, USD")
        .number("close", "last price, USD")
        .number("volume", "shares traded")
        .check("low_positive", "low > 0")
        .check("high_is_highest", "high >= greatest(open, close, low)")
        .check("low_is_lowest", "low <= least(open, close, high)")
        .check("volume_not_negative", "volume >= 0");
  }
}
