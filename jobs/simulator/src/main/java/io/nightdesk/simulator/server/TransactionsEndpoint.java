package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.simulator.account.Ledger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** {@code GET /accounts/{hash}/transactions}: every change of cash. */
final class TransactionsEndpoint {

  private final Simulation simulation;

  TransactionsEndpoint(Simulation simulation) {
    this.simulation = simulation;
  }

  Reply list(Call call) {
    Instant from = OrdersEndpoint.time(call, "startDate");
    Instant to = OrdersEndpoint.time(call, "endDate");
    List<String> types =
        Arrays.asList(
            call.parameter("types")
                .orElseThrow(() -> new BadRequest("types is required"))
                .split(","));
    return simulation.locked(
        () -> {
          ArrayNode rows = JsonNodeFactory.instance.arrayNode();
          List<Ledger.Entry> entries = simulation.account().ledger().entries();
          for (int i = 0; i < entries.size(); i++) {
            Ledger.Entry entry = entries.get(i);
            Instant at = Instant.ofEpochMilli(entry.at());
            if (!at.isBefore(from) && !at.isAfter(to) && types.contains(type(entry))) {
              rows.add(row(i + 1, entry, at));
            }
          }
          return Reply.json(200, rows);
        });
  }

  private static String type(Ledger.Entry entry) {
    return switch (entry.reason()) {
      case "fill", "delisting" -> "TRADE";
      case "deposit" -> "CASH_RECEIPT";
      default -> "DIVIDEND_OR_INTEREST";
    };
  }

  private static ObjectNode row(long id, Ledger.Entry entry, Instant at) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("activityId", id);
    row.put("time", at.toString());
    row.put("accountNumber", Simulation.ACCOUNT_NUMBER);
    row.put("type", type(entry));
    row.put("status", "VALID");
    row.put("description", entry.reason());
    row.put("netAmount", entry.amount());
    ArrayNode items = row.putArray("transferItems");
    if (!entry.symbol().isEmpty()) {
      ObjectNode item = items.addObject();
      item.putObject("instrument").put("assetType", "EQUITY").put("symbol", entry.symbol());
      item.put("amount", (double) entry.quantity());
      item.put("cost", entry.amount());
    }
    return row;
  }
}
