package io.nightdesk.simulator.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** An order as the broker shows it. */
public final class OrderJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(false);

  private final long accountNumber;

  public OrderJson(String accountNumber) {
    this.accountNumber = Long.parseLong(accountNumber);
  }

  /** The order with its fills and, nested, its children. */
  public ObjectNode of(Order order) {
    ObjectNode node = NODES.objectNode();
    if (order.strategy != Strategy.OCO) {
      putTerms(node, order);
    }
    node.put("orderStrategyType", order.strategy.name());
    node.put("orderId", order.id);
    node.put("cancelable", !order.status.isTerminal());
    node.put("editable", false);
    node.put("status", order.status.name());
    if (order.statusDescription != null) {
      node.put("statusDescription", order.statusDescription);
    }
    node.put("enteredTime", BrokerTime.of(order.enteredAt));
    if (order.status.isTerminal()) {
      node.put("closeTime", BrokerTime.of(order.closedAt));
    }
    node.put("tag", "API_NIGHTDESK:SIMULATOR");
    node.put("accountNumber", accountNumber);
    if (!order.activities.isEmpty()) {
      ArrayNode activities = node.putArray("orderActivityCollection");
      order.activities.forEach(activity -> activities.add(activity(activity)));
    }
    if (!order.children.isEmpty()) {
      ArrayNode children = node.putArray("childOrderStrategies");
      order.children.forEach(child -> children.add(of(child)));
    }
    return node;
  }

  private static void putTerms(ObjectNode node, Order order) {
    node.put("session", "NORMAL");
    node.put("duration", order.duration.name());
    node.put("orderType", order.type.name());
    node.put("complexOrderStrategyType", "NONE");
    node.put("quantity", (double) order.quantity);
    node.put("filledQuantity", (double) order.filled);
    node.put("remainingQuantity", (double) order.remaining());
    node.put("requestedDestination", "AUTO");
    node.put("destinationLinkName", "SIM");
    if (order.price != null) {
      node.put("price", order.price);
    }
    if (order.stopPrice != null) {
      node.put("stopPrice", order.stopPrice);
      node.put("stopType", "STANDARD");
    }
    ObjectNode leg = node.putArray("orderLegCollection").addObject();
    leg.put("orderLegType", "EQUITY");
    leg.put("legId", 1);
    leg.set("instrument", instrument(order.symbol));
    leg.put("instruction", order.instruction.name());
    leg.put("positionEffect", order.instruction.opens() ? "OPENING" : "CLOSING");
    leg.put("quantity", (double) order.quantity);
  }

  private static ObjectNode activity(Activity activity) {
    ObjectNode node = NODES.objectNode();
    node.put("activityType", "EXECUTION");
    node.put("activityId", activity.id());
    node.put("executionType", activity.kind());
    node.put("quantity", (double) activity.quantity());
    node.put("orderRemainingQuantity", (double) activity.remaining());
    ObjectNode leg = node.putArray("executionLegs").addObject();
    leg.put("legId", 1);
    leg.put("quantity", (double) activity.quantity());
    leg.put("mismarkedQuantity", 0.0);
    leg.put("price", activity.price());
    leg.put("time", BrokerTime.of(activity.at()));
    return node;
  }

  /** The short form of an instrument in orders and positions. */
  static ObjectNode instrument(String symbol) {
    ObjectNode node = NODES.objectNode();
    node.put("assetType", "EQUITY");
    node.put("cusip", cusip(symbol));
    node.put("symbol", symbol);
    node.put("instrumentId", 1_000_000 + Math.floorMod(symbol.hashCode(), 9_000_000));
    return node;
  }

  /** Nine characters that belong to no real security. */
  public static String cusip(String symbol) {
    return String.format(Locale.ROOT, "ZZ%07d", Math.floorMod(symbol.hashCode(), 9_999_991));
  }
}
