package io.nightdesk.contracts.table;

import static io.nightdesk.contracts.table.ColumnType.DATE;
import static io.nightdesk.contracts.table.ColumnType.INT;
import static io.nightdesk.contracts.table.ColumnType.LONG;
import static io.nightdesk.contracts.table.ColumnType.STRING;
import static io.nightdesk.contracts.table.ColumnType.TIMESTAMP;

import java.util.List;

/**
 * The executor's ledger as tables, imported by the report; the executor itself writes JSON lines.
 */
public final class OrderTables {

  /** What was decided. */
  public static final TableContract ORDER_INTENTS =
      TableContract.named(
              "order_intents",
              "What the executor decided to send, recorded before any network call")
          .key("intent_id")
          .column(
              "intent_id", STRING, "hash of strategy, as-of, account, symbol, side and sequence")
          .column("as_of", DATE, "as-of session of the signal")
          .column("mode", STRING, "dry, paper or live")
          .column("account", STRING, "hash of the account, never its number")
          .column("symbol", STRING, "exchange symbol")
          .column("side", STRING, "BUY or SELL")
          .column("quantity", LONG, "whole shares")
          .number("entry_price", "limit of the entry, USD")
          .number("stop_price", "protective stop, USD")
          .number("target_price", "profit target, USD")
          .column(
              "state",
              STRING,
              "INTENDED, SENDING, ACKED, UNKNOWN, REFUSED, NOT_PLACED, HALTED, WORKING, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REJECTED")
          .optional("order_id", STRING, "the broker's id once known")
          .column("created_at", TIMESTAMP, "when it was recorded")
          .column("updated_at", TIMESTAMP, "when its state last changed")
          .column("reason", STRING, "why it is in this state")
          .oneOf("mode", "dry", "paper", "live")
          .check("quantity_positive", "quantity > 0")
          .build();

  /** What the broker acknowledged. */
  public static final TableContract ORDERS =
      TableContract.named("orders", "What the broker acknowledged")
          .key("order_id")
          .column("order_id", STRING, "the broker's id")
          .column("intent_id", STRING, "intent that it carries out")
          .column("symbol", STRING, "exchange symbol")
          .column("role", STRING, "entry, profit_target or stop")
          .column("status", STRING, "the broker's status when last read")
          .column("quantity", LONG, "shares ordered")
          .column("filled_quantity", LONG, "shares filled")
          .column("read_at", TIMESTAMP, "when the status was read")
          .build();

  /** Executions. */
  public static final TableContract FILLS =
      TableContract.named("fills", "Executions: quantity, price, fee, time")
          .key("order_id", "fill")
          .column("order_id", STRING, "the broker's order id")
          .column("fill", INT, "ordinal of the fill within its order")
          .column("intent_id", STRING, "intent behind the order")
          .column("symbol", STRING, "exchange symbol")
          .column("side", STRING, "BUY or SELL")
          .column("quantity", LONG, "shares")
          .number("price", "USD per share")
          .number("fee_usd", "fees, USD")
          .column("filled_at", TIMESTAMP, "when")
          .build();

  /** What is held. */
  public static final TableContract POSITIONS =
      TableContract.named("positions", "Shares held at the broker when last read")
          .key("account", "symbol")
          .column("account", STRING, "hash of the account, never its number")
          .column("symbol", STRING, "exchange symbol")
          .column("quantity", LONG, "shares, negative when short")
          .number("average_price", "USD per share")
          .number("market_value", "USD, negative when short")
          .column("read_at", TIMESTAMP, "when it was read")
          .build();

  private OrderTables() {}

  static List<TableContract> all() {
    return List.of(ORDER_INTENTS, ORDERS, FILLS, POSITIONS);
  }
}
