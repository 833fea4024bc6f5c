package io.nightdesk.schwab.trading;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.schwab.transport.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an order with its children; values that we do not know read as UNKNOWN. */
final class OrderReader {

  private static final String WHAT = "an order";

  private OrderReader() {}

  /** Whether the JSON looks like an order. */
  static boolean isOrder(JsonNode json) {
    return json.isObject() && json.hasNonNull("orderId") && json.hasNonNull("status");
  }

  static Order read(JsonNode json) {
    long orderId = json.path("orderId").asLong(0);
    List<Fill> fills = fills(orderId, json);
    BigDecimal quantity = Json.decimal(json, "quantity").orElse(BigDecimal.ZERO);
    BigDecimal filled =
        Json.decimal(json, "filledQuantity")
            .orElseGet(
                () -> fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
    List<Order> children = new ArrayList<>();
    json.path("childOrderStrategies").forEach(child -> children.add(read(child)));
    return new Order(
        orderId,
        Json.constant(json, "status", OrderStatus.UNKNOWN),
        Json.text(json, "status").orElse(""),
        Json.text(json, "statusDescription").orElse(""),
        Json.constant(json, "orderType", OrderType.UNKNOWN),
        Json.constant(json, "duration", OrderDuration.UNKNOWN),
        Json.constant(json, "orderStrategyType", OrderStrategy.UNKNOWN),
        legs(json),
        quantity,
        filled,
        Json.decimal(json, "remainingQuantity").orElseGet(() -> quantity.subtract(filled)),
        Json.decimal(json, "price"),
        Json.decimal(json, "stopPrice"),
        Json.time(json, "enteredTime"),
        Json.time(json, "closeTime"),
        json.path("cancelable").asBoolean(false),
        fills,
        children);
  }

  private static List<OrderLeg> legs(JsonNode json) {
    List<OrderLeg> legs = new ArrayList<>();
    for (JsonNode leg : json.path("orderLegCollection")) {
      JsonNode instrument = leg.path("instrument");
      legs.add(
          new OrderLeg(
              leg.path("legId").asLong(0),
              Json.constant(leg, "instruction", Instruction.UNKNOWN),
              required(Json.text(instrument, "symbol"), "symbol"),
              Json.text(instrument, "assetType").orElse(""),
              Json.decimal(leg, "quantity").orElse(BigDecimal.ZERO)));
    }
    return legs;
  }

  /** Activities of a cancel look like executions at price 0; only those marked FILL are fills. */
  private static List<Fill> fills(long orderId, JsonNode json) {
    List<Fill> fills = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode activity : json.path("orderActivityCollection")) {
      if (!Json.text(activity, "executionType").filter("FILL"::equals).isPresent()) {
        continue;
      }
      for (JsonNode leg : activity.path("executionLegs")) {
        fills.add(fill(orderId, leg, seen));
      }
    }
    return fills;
  }

  private static Fill fill(long orderId, JsonNode leg, Map<String, Integer> seen) {
    long legId = leg.path("legId").asLong(0);
    Instant time = required(Json.time(leg, "time"), "time");
    BigDecimal price = required(Json.decimal(leg, "price"), "price");
    BigDecimal quantity = required(Json.decimal(leg, "quantity"), "quantity");
    String likeness =
        String.join("/", Long.toString(orderId), Long.toString(legId), time.toString())
            + "/"
            + plain(price)
            + "/"
            + plain(quantity);
    int ordinal = seen.merge(likeness, 1, Integer::sum);
    return new Fill(likeness + "/" + ordinal, orderId, legId, time, price, quantity);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static <T> T required(Optional<T> value, String field) {
    return value.orElseThrow(
        () -> TradingProblems.unreadable(WHAT, "A leg or fill lacks a readable " + field + "."));
  }
}
