package io.nightdesk.executor.command;

import io.nightdesk.executor.ledger.Intent;
import io.nightdesk.executor.order.Plan;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Results as rows. */
final class Rows {

  private Rows() {}

  static Map<String, Object> of(Intent intent) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", intent.symbol());
    row.put("side", intent.side());
    row.put("quantity", intent.quantity());
    row.put("entry_price", intent.entryPrice());
    row.put("stop_price", intent.stopPrice());
    row.put("target_price", intent.targetPrice());
    row.put("state", intent.state());
    row.put("order_id", intent.orderId().orElse(""));
    row.put("intent_id", intent.intentId());
    row.put("reason", intent.reason());
    return row;
  }

  /** A signal that became no order, with the same columns. */
  static Map<String, Object> of(Plan.Skipped skipped) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("symbol", skipped.symbol());
    row.put("side", skipped.signal());
    row.put("quantity", 0L);
    row.put("entry_price", BigDecimal.ZERO);
    row.put("stop_price", BigDecimal.ZERO);
    row.put("target_price", BigDecimal.ZERO);
    row.put("state", "SKIPPED");
    row.put("order_id", "");
    row.put("intent_id", "");
    row.put("reason", skipped.reason());
    return row;
  }
}
