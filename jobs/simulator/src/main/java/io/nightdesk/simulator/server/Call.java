package io.nightdesk.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param path decoded, without the query
 * @param query decoded parameters; of a repeated one, the last
 */
record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, List<String>> headers,
    String body) {

  static Call of(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Call(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        form(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders(),
        body);
  }

  /** Decodes {@code a=1&b=2}, as in a query or the body of a form. */
  static Map<String, String> form(String text) {
    Map<String, String> result = new LinkedHashMap<>();
    if (text != null && !text.isBlank()) {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        result.put(decode(name), decode(value));
      }
    }
    return result;
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(entry -> name.equalsIgnoreCase(entry.getKey()) && !entry.getValue().isEmpty())
        .map(entry -> entry.getValue().get(0))
        .findFirst();
  }

  /** Whether the method is this one and the path begins so. */
  boolean is(String wantedMethod, String prefix) {
    return method.equals(wantedMethod) && path.startsWith(prefix);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("Malformed escape in '" + text + "'");
    }
  }
}
