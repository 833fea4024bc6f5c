package io.nightdesk.simulator.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the JSON of an order and refuses what the broker refuses before it makes an order. */
public final class TicketReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NOT_ALLOWED = Set.of("requestedDestination", "tag", "orderId");

  private TicketReader() {}

  /**
   * @throws Refusal where the text is no order that can be taken
   */
  public static Ticket read(String body) {
    JsonNode node;
    try {
      node = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Refusal("Request body is not valid JSON");
    }
    if (node == null || !node.isObject()) {
      throw new Refusal("Request body is missing");
    }
    Ticket ticket = ticket(node);
    if (ticket.strategy() == Strategy.OCO) {
      requireExits(ticket);
    }
    return ticket;
  }

  private static Ticket ticket(JsonNode node) {
    for (String field : NOT_ALLOWED) {
      if (node.has(field)) {
        throw new Refusal("Unexpected field '" + field + "'");
      }
    }
    Strategy strategy = choice(Strategy.class, node, "orderStrategyType");
    List<Ticket> children = new ArrayList<>();
    for (JsonNode child : node.path("childOrderStrategies")) {
      children.add(ticket(child));
    }
    return switch (strategy) {
      case OCO -> oco(children);
      case TRIGGER -> trigger(node, children);
      case SINGLE -> single(node, children);
    };
  }

  private static Ticket oco(List<Ticket> children) {
    if (children.size() != 2) {
      throw new Refusal("An OCO order needs exactly two child orders");
    }
    if (children.stream().anyMatch(child -> child.strategy() != Strategy.SINGLE)) {
      throw new Refusal("Children of an OCO order must be SINGLE");
    }
    if (!children.get(0).symbol().equals(children.get(1).symbol())) {
      throw new Refusal("Children of an OCO order must be of one symbol");
    }
    return new Ticket(Strategy.OCO, null, null, null, null, 0, null, null, children);
  }

  private static Ticket trigger(JsonNode node, List<Ticket> children) {
    if (children.size() != 1) {
      throw new Refusal("A TRIGGER order needs exactly one child order");
    }
    if (children.get(0).strategy() == Strategy.TRIGGER) {
      throw new Refusal("The child of a TRIGGER order must be SINGLE or OCO");
    }
    return leaf(Strategy.TRIGGER, node, children);
  }

  private static Ticket single(JsonNode node, List<Ticket> children) {
    if (!children.isEmpty()) {
      throw new Refusal("A SINGLE order has no child orders");
    }
    return leaf(Strategy.SINGLE, node, children);
  }

  private static Ticket leaf(Strategy strategy, JsonNode node, List<Ticket> children) {
    OrderType type = choice(OrderType.class, node, "orderType");
    if (!"NORMAL".equals(required(node, "session"))) {
      throw new Refusal("Invalid value '" + node.path("session").asText() + "'");
    }
    TimeInForce duration = choice(TimeInForce.class, node, "duration");
    JsonNode legs = node.path("orderLegCollection");
    if (legs.size() != 1) {
      throw new Refusal("orderLegCollection must hold exactly one leg");
    }
    JsonNode leg = legs.get(0);
    Instruction instruction = choice(Instruction.class, leg, "instruction");
    JsonNode instrument = leg.path("instrument");
    if (!"EQUITY".equals(required(instrument, "assetType"))) {
      throw new Refusal("Invalid value '" + instrument.path("assetType").asText() + "'");
    }
    return new Ticket(
        strategy,
        type,
        duration,
        instruction,
        required(instrument, "symbol"),
        quantity(leg),
        type.needsPrice() ? price(node, "price") : absent(node, "price", type),
        type.needsStopPrice() ? price(node, "stopPrice") : absent(node, "stopPrice", type),
        children);
  }

  private static void requireExits(Ticket oco) {
    if (oco.children().stream().anyMatch(child -> child.instruction().opens())) {
      throw new Refusal("A top-level OCO order must close a position");
    }
  }

  private static long quantity(JsonNode leg) {
    BigDecimal quantity = number(leg, "quantity");
    if (quantity.signum() <= 0 || quantity.stripTrailingZeros().scale() > 0) {
      throw new Refusal("quantity must be a positive whole number");
    }
    return quantity.longValueExact();
  }

  private static BigDecimal price(JsonNode node, String field) {
    BigDecimal price = number(node, field);
    if (price.signum() <= 0) {
      throw new Refusal(field + " must be positive");
    }
    int decimals = price.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    if (price.stripTrailingZeros().scale() > decimals) {
      throw new Refusal(field + " must have at most " + decimals + " decimals");
    }
    return price;
  }

  private static BigDecimal absent(JsonNode node, String field, OrderType type) {
    if (node.hasNonNull(field)) {
      throw new Refusal(field + " is not allowed for orderType " + type);
    }
    return null;
  }

  private static BigDecimal number(JsonNode node, String field) {
    try {
      return new BigDecimal(required(node, field));
    } catch (NumberFormatException e) {
      throw new Refusal("Invalid value '" + node.get(field).asText() + "'");
    }
  }

  private static String required(JsonNode node, String field) {
    if (!node.hasNonNull(field) || node.get(field).asText().isBlank()) {
      throw new Refusal(field + " is required");
    }
    return node.get(field).asText();
  }

  private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String field) {
    String text = required(node, field);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Refusal("Invalid value '" + text + "'"));
  }
}
