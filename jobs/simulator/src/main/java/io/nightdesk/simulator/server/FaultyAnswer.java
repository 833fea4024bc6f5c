package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a fault makes of a call: instead of its effect, or of its answer. */
final class FaultyAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FaultyAnswer() {}

  /** The answer given without any effect; empty for a fault that lets the effect happen. */
  static Optional<Reply> instead(Fault fault, Call call) {
    String path = call.path();
    return switch (fault.kind()) {
      case SERVER_ERROR_NOT_PLACED, GZIP_ERROR ->
          Optional.of(Errors.of(path, 500, "Internal error"));
      case BAD_REQUEST -> Optional.of(Errors.of(path, 400, "Scripted fault"));
      case UNAUTHORIZED -> Optional.of(Errors.of(path, 401, "Client not authorized"));
      case FORBIDDEN -> Optional.of(Errors.of(path, 403, "Forbidden"));
      case NOT_FOUND -> Optional.of(Errors.of(path, 404, "Not found"));
      case TOO_MANY_REQUESTS ->
          Optional.of(withRetryAfter(fault, Errors.of(path, 429, "Slow down")));
      case UNAVAILABLE -> Optional.of(withRetryAfter(fault, Errors.of(path, 503, "Unavailable")));
      case HTML ->
          Optional.of(
              Reply.text(
                  500, "text/html", "<html><body><h1>Whitelabel Error Page</h1></body></html>"));
      default -> Optional.empty();
    };
  }

  /** The answer after the effect. */
  static Reply changed(Fault fault, Call call, Reply reply) {
    return switch (fault.kind()) {
      case SERVER_ERROR_PLACED -> Errors.of(call.path(), 500, "Internal error");
      case NO_LOCATION -> reply.without("Location");
      case WRONG_ACCOUNT ->
          reply.headers().containsKey("Location")
              ? reply.with(
                  "Location",
                  reply.headers().get("Location").replace(TraderEndpoint.hash(), "0".repeat(64)))
              : reply;
      case UNKNOWN_STATUS -> unknownStatus(reply);
      case DUPLICATED_ROWS -> duplicated(reply);
      default -> reply;
    };
  }

  private static Reply withRetryAfter(Fault fault, Reply reply) {
    return fault.retryAfterSeconds() < 0
        ? reply
        : reply.with("Retry-After", Integer.toString(fault.retryAfterSeconds()));
  }

  private static Reply unknownStatus(Reply reply) {
    String text = new String(reply.body(), StandardCharsets.UTF_8);
    String changed = text.replaceAll("\"status\":\"[A-Z_]+\"", "\"status\":\"ADDED_LATER\"");
    return reply.withBody(changed.getBytes(StandardCharsets.UTF_8));
  }

  private static Reply duplicated(Reply reply) {
    try {
      JsonNode body = JSON.readTree(reply.body());
      if (body.isArray()) {
        return reply.withBody(JSON.writeValueAsBytes(twice(body)));
      }
      if (body.has("candles")) {
        ((ObjectNode) body).set("candles", twice(body.get("candles")));
        return reply.withBody(JSON.writeValueAsBytes(body));
      }
      return reply;
    } catch (IOException e) {
      return reply; // no JSON, no rows
    }
  }

  private static ArrayNode twice(JsonNode rows) {
    ArrayNode result = JSON.createArrayNode();
    for (JsonNode row : rows) {
      result.add(row).add(row);
    }
    return result;
  }
}
