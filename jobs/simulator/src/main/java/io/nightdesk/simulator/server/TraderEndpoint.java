package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.simulator.account.AccountJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** {@code /trader/v1}: the account, its orders and its transactions. */
final class TraderEndpoint {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BASE = "/trader/v1/";

  private final Simulation simulation;
  private final OrdersEndpoint orders;
  private final AccountJson accounts = new AccountJson(Simulation.ACCOUNT_NUMBER);

  TraderEndpoint(Simulation simulation, String baseUrl) {
    this.simulation = simulation;
    orders = new OrdersEndpoint(simulation, baseUrl);
  }

  /** The text that stands for the account in paths. */
  static String hash() {
    try {
      byte[] text = ("simulator/" + Simulation.ACCOUNT_NUMBER).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply answer(Call call, OrdersEndpoint.Placing placing) {
    List<String> parts =
        call.path().startsWith(BASE)
            ? Arrays.asList(call.path().substring(BASE.length()).split("/"))
            : List.of("");
    return switch (parts.get(0)) {
      case "accounts" -> accounts(call, parts, placing);
      case "orders" -> orders.list(call);
      case "userPreference" -> userPreference();
      default -> Reply.text(404, "text/plain", "no Route matched with those values");
    };
  }

  private Reply accounts(Call call, List<String> parts, OrdersEndpoint.Placing placing) {
    if (parts.size() == 1) {
      ArrayNode all = NODES.arrayNode();
      all.add(account(call));
      return Reply.json(200, all);
    }
    if (parts.get(1).equals("accountNumbers")) {
      ArrayNode all = NODES.arrayNode();
      all.addObject().put("accountNumber", Simulation.ACCOUNT_NUMBER).put("hashValue", hash());
      return Reply.json(200, all);
    }
    if (!parts.get(1).equals(hash())) {
      return Errors.trader(400, "Invalid account number");
    }
    if (parts.size() == 2) {
      return Reply.json(200, account(call));
    }
    return switch (parts.get(2)) {
      case "orders" -> orders.answer(call, parts.subList(3, parts.size()), placing);
      case "previewOrder" -> orders.preview(call);
      case "transactions" -> new TransactionsEndpoint(simulation).list(call);
      default -> Reply.text(404, "text/plain", "no Route matched with those values");
    };
  }

  private ObjectNode account(Call call) {
    AccountJson.Fields fields =
        call.parameter("fields").filter("positions"::equals).isPresent()
            ? AccountJson.Fields.POSITIONS
            : AccountJson.Fields.BALANCES;
    return simulation.locked(() -> accounts.of(simulation.account(), fields, simulation.now()));
  }

  private static Reply userPreference() {
    ObjectNode body = NODES.objectNode();
    ObjectNode account = body.putArray("accounts").addObject();
    account.put("accountNumber", Simulation.ACCOUNT_NUMBER);
    account.put("primaryAccount", true);
    account.put("type", "BROKERAGE");
    account.put("nickName", "Simulated");
    body.putArray("streamerInfo");
    body.putArray("offers").addObject().put("level2Permissions", false);
    return Reply.json(200, body);
  }
}
