package io.nightdesk.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.simulator.account.AccountJson;
import io.nightdesk.simulator.account.OrderJson;
import io.nightdesk.simulator.market.MarketView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** {@code /control}: what the broker does not have. No token, no limit, no faults. */
final class ControlEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INDEX =
      """
      GET  /control/health     is it up, and which market is it
      GET  /control/clock      the simulator's clock
      POST /control/clock      {"now":"2025-12-19T23:00:00Z"}, {"advance":"PT1H"} or {"to":"next-open"|"next-close"}
      GET  /control/universe   CSV: symbol,from,to,sector
      GET  /control/actions    CSV: symbol,date,action,value; splits and dividends up to the clock
      GET  /control/truth      CSV: where the planted rule fired up to the clock, with the true probability
      GET  /control/account    balances, positions, orders and every change of cash
      GET  /control/log        every order write as received
      GET  /control/faults     faults not yet used up
      POST /control/faults     {"kind":"reset","method":"POST","path":"/trader/v1/accounts/*/orders","count":1}
      DELETE /control/faults   forget them
      """;

  private final Simulation simulation;
  private final Faults faults;
  private final ControlFiles files;

  ControlEndpoint(Simulation simulation, Faults faults) {
    this.simulation = simulation;
    this.faults = faults;
    files = new ControlFiles(simulation.view());
  }

  Reply answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "GET /control", "GET /control/" -> Reply.text(200, "text/plain", INDEX);
      case "GET /control/health" -> health();
      case "GET /control/clock" -> clock();
      case "POST /control/clock" -> move(body(call));
      case "GET /control/universe" -> csv(files.universe(simulation.now()));
      case "GET /control/actions" -> csv(files.actions(simulation.now()));
      case "GET /control/truth" -> csv(files.truth(simulation.now()));
      case "GET /control/account" -> account();
      case "GET /control/log" -> Reply.json(200, JSON.valueToTree(simulation.log().entries()));
      case "GET /control/faults" -> faults();
      case "POST /control/faults" -> script(body(call));
      case "DELETE /control/faults" -> forget();
      default -> Reply.text(404, "text/plain", "There is no " + call.path() + ". Try:\n" + INDEX);
    };
  }

  private Reply health() {
    ObjectNode body = JSON.createObjectNode();
    body.put("status", "up");
    body.put("market", simulation.view().market().origin());
    body.put("firstSession", simulation.view().market().firstSession().toString());
    body.put("lastSession", simulation.view().market().lastSession().toString());
    body.put("clock", simulation.now().toString());
    return Reply.json(200, body);
  }

  private Reply clock() {
    Instant now = simulation.now();
    ObjectNode body = JSON.createObjectNode();
    body.put("now", now.toString());
    body.put("lastCompletedSession", calendar().lastCompleted(now).date().toString());
    body.put("open", simulation.view().isOpen(now));
    return Reply.json(200, body);
  }

  private Reply move(JsonNode body) {
    simulation.advance(target(body));
    return clock();
  }

  private Instant target(JsonNode body) {
    Instant now = simulation.now();
    try {
      if (body.hasNonNull("now")) {
        return Instant.parse(body.get("now").asText());
      }
      if (body.hasNonNull("advance")) {
        return now.plus(Duration.parse(body.get("advance").asText()));
      }
    } catch (DateTimeParseException e) {
      throw new BadRequest("cannot read a time in " + body);
    }
    LocalDate today = MarketView.today(now);
    Session current = calendar().onOrAfter(today);
    return switch (body.path("to").asText()) {
      case "next-open" ->
          now.isBefore(current.open()) ? current.open() : calendar().next(current.date(), 1).open();
      case "next-close" ->
          now.isBefore(current.close())
              ? current.close()
              : calendar().next(current.date(), 1).close();
      default ->
          throw new BadRequest(
              "give \"now\", \"advance\" or \"to\" (next-open, next-close), not " + body);
    };
  }

  private Reply account() {
    return simulation.locked(
        () -> {
          AccountJson.Fields fields = AccountJson.Fields.POSITIONS;
          ObjectNode body =
              new AccountJson(Simulation.ACCOUNT_NUMBER)
                  .of(simulation.account(), fields, simulation.now());
          OrderJson orders = new OrderJson(Simulation.ACCOUNT_NUMBER);
          ArrayNode rows = body.putArray("orders");
          simulation.account().orders().forEach(order -> rows.add(orders.of(order)));
          body.set("cash", JSON.valueToTree(simulation.account().ledger().entries()));
          return Reply.json(200, body);
        });
  }

  private Reply faults() {
    ArrayNode body = JSON.createArrayNode();
    for (Fault fault : faults.pending()) {
      ObjectNode row = body.addObject();
      row.put("kind", fault.kind().text());
      row.put("method", fault.method());
      row.put("path", fault.path());
      row.put("count", fault.count());
    }
    return Reply.json(200, body);
  }

  private Reply script(JsonNode body) {
    faults.script(Fault.of(body));
    return faults();
  }

  private Reply forget() {
    faults.clear();
    return faults();
  }

  private ExchangeCalendar calendar() {
    return simulation.view().calendar();
  }

  private static Reply csv(String text) {
    return Reply.text(200, "text/csv", text);
  }

  private static JsonNode body(Call call) {
    try {
      JsonNode node = JSON.readTree(call.body());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new BadRequest("the body is not JSON: " + e.getOriginalMessage());
    }
    throw new BadRequest("the body must be a JSON object");
  }
}
