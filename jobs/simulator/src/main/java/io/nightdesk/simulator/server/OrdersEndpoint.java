package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.simulator.account.Account;
import io.nightdesk.simulator.account.Order;
import io.nightdesk.simulator.account.OrderJson;
import io.nightdesk.simulator.account.Ticket;
import io.nightdesk.simulator.account.TicketReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders: place, read, list, replace, cancel, preview. There is no client order id. */
final class OrdersEndpoint {

  /** What a scripted fault changes about an order that is placed. */
  record Placing(Account.Liquidity liquidity) {
    static final Placing ORDINARY = new Placing(Account.Liquidity.WHOLE);
  }

  private static final Duration REACH = Duration.ofDays(60);
  private static final int MOST_ROWS = 3_000;

  private final Simulation simulation;
  private final String baseUrl;
  private final OrderJson json = new OrderJson(Simulation.ACCOUNT_NUMBER);

  OrdersEndpoint(Simulation simulation, String baseUrl) {
    this.simulation = simulation;
    this.baseUrl = baseUrl;
  }

  /** Answers a call to the account's orders; {@code rest} is the path after {@code orders}. */
  Reply answer(Call call, List<String> rest, Placing placing) {
    if (rest.isEmpty()) {
      return switch (call.method()) {
        case "GET" -> list(call);
        case "POST" -> place(call, placing);
        default -> Errors.trader(405, "Method not allowed");
      };
    }
    return simulation.locked(
        () ->
            find(rest.get(0))
                .map(order -> one(call, order))
                .orElseGet(() -> Errors.trader(404, "Order " + rest.get(0) + " not found")));
  }

  /** Orders entered in a span, latest first. */
  Reply list(Call call) {
    Instant from = time(call, "fromEnteredTime");
    Instant to = time(call, "toEnteredTime");
    if (from.isAfter(to)) {
      throw new BadRequest("fromEnteredTime must not be after toEnteredTime");
    }
    Instant now = simulation.now();
    if (from.isBefore(now.minus(REACH))) {
      throw new BadRequest("fromEnteredTime must be within 60 days of today");
    }
    int most = call.parameter("maxResults").map(OrdersEndpoint::rows).orElse(MOST_ROWS);
    Optional<String> status = call.parameter("status");
    return simulation.locked(
        () -> {
          ArrayNode rows = JsonNodeFactory.instance.arrayNode();
          simulation.account().orders().stream()
              .filter(order -> !order.enteredAt().isBefore(from) && !order.enteredAt().isAfter(to))
              .filter(order -> status.map(order.status().name()::equals).orElse(true))
              .sorted(Comparator.comparing(Order::id).reversed())
              .limit(most)
              .forEach(order -> rows.add(json.of(order)));
          return Reply.json(200, rows);
        });
  }

  /** What the checks say to an order that is not placed. */
  Reply preview(Call call) {
    Ticket ticket = TicketReader.read(call.body());
    return simulation.locked(
        () -> {
          Optional<String> objection = simulation.account().preview(ticket, simulation.now());
          ObjectNode body = JsonNodeFactory.instance.objectNode();
          body.put("orderId", 0);
          body.putObject("orderStrategy")
              .put("status", objection.isEmpty() ? "ACCEPTED" : "REJECTED");
          ObjectNode result = body.putObject("orderValidationResult");
          for (String list : List.of("alerts", "accepts", "reviews", "warns")) {
            result.putArray(list);
          }
          ArrayNode rejects = result.putArray("rejects");
          objection.ifPresent(message -> rejects.addObject().put("activityMessage", message));
          return Reply.json(200, body);
        });
  }

  private Reply place(Call call, Placing placing) {
    Ticket ticket = TicketReader.read(call.body());
    return simulation.locked(
        () -> {
          Order order = simulation.account().place(ticket, simulation.now(), placing.liquidity());
          simulation.save();
          return created(order);
        });
  }

  private Reply one(Call call, Order order) {
    return switch (call.method()) {
      case "GET" -> Reply.json(200, json.of(order));
      case "DELETE" -> {
        simulation.account().cancel(order, simulation.now());
        simulation.save();
        yield Reply.empty(200);
      }
      case "PUT" -> {
        Ticket ticket = TicketReader.read(call.body());
        Order replacement = simulation.account().replace(order, ticket, simulation.now());
        simulation.save();
        yield created(replacement);
      }
      default -> Errors.trader(405, "Method not allowed");
    };
  }

  private Reply created(Order order) {
    String location =
        baseUrl + "/trader/v1/accounts/" + TraderEndpoint.hash() + "/orders/" + order.id();
    return Reply.empty(201).with("Location", location);
  }

  private Optional<Order> find(String id) {
    try {
      return simulation.account().order(Long.parseLong(id));
    } catch (NumberFormatException e) {
      throw new BadRequest("Invalid order id '" + id + "'");
    }
  }

  private static int rows(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRequest("Invalid value '" + text + "'");
    }
  }

  static Instant time(Call call, String name) {
    String text = call.parameter(name).orElseThrow(() -> new BadRequest(name + " is required"));
    try {
      return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadRequest("Invalid value '" + text + "' for " + name);
    }
  }
}
