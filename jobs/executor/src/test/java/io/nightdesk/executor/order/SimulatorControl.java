package io.nightdesk.executor.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The control endpoint of a simulator: its clock, its faults, and what really is in the account.
 */
public final class SimulatorControl {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  public SimulatorControl(String url) {
    this.url = url;
  }

  public String url() {
    return url;
  }

  /** Scripts a fault of the next calls of a method to the orders of the account. */
  public void fault(String kind, String method, int count, long delayMillis) {
    post(
        "/control/faults",
        String.format(
            "{\"kind\":\"%s\",\"method\":\"%s\",\"path\":\"/trader/v1/accounts/*/orders\","
                + "\"count\":%d,\"delayMillis\":%d}",
            kind, method, count, delayMillis));
  }

  public void moveTo(Instant instant) {
    post("/control/clock", "{\"now\":\"" + instant + "\"}");
  }

  /** The top-level orders in the account's book. */
  public List<JsonNode> orders() {
    List<JsonNode> orders = new ArrayList<>();
    account().path("orders").forEach(orders::add);
    return orders;
  }

  public List<String> orderedSymbols() {
    return orders().stream()
        .map(order -> order.at("/orderLegCollection/0/instrument/symbol").asText())
        .sorted()
        .toList();
  }

  /** Shares by symbol, negative when short. */
  public Map<String, Double> positions() {
    Map<String, Double> positions = new TreeMap<>();
    account()
        .at("/securitiesAccount/positions")
        .forEach(
            held ->
                positions.put(
                    held.at("/instrument/symbol").asText(),
                    held.path("longQuantity").asDouble() - held.path("shortQuantity").asDouble()));
    return positions;
  }

  public JsonNode account() {
    return get("/control/account");
  }

  /** Every order write as it was received. */
  public JsonNode log() {
    return get("/control/log");
  }

  private JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  private void post(String path, String body) {
    send(
        HttpRequest.newBuilder(URI.create(url + path))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
