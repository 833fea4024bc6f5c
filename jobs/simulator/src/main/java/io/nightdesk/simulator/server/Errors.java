package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Error bodies in the shapes of the broker's two interfaces. */
final class Errors {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TRADER = "/trader/";

  private Errors() {}

  /** The error in the shape of the interface that the path belongs to. */
  static Reply of(String path, int status, String detail) {
    return path.startsWith(TRADER) ? trader(status, detail) : marketData(status, detail);
  }

  /** {@code {"errors":[{"id","status","title","detail"}]}}; the status is text for a 400 only. */
  static Reply marketData(int status, String detail) {
    ObjectNode body = NODES.objectNode();
    ObjectNode error = body.putArray("errors").addObject();
    error.put("id", UUID.nameUUIDFromBytes(bytes(status + detail)).toString());
    if (status == 400) {
      error.put("status", "400");
    } else {
      error.put("status", status);
    }
    error.put("title", title(status));
    error.put("detail", detail);
    return Reply.json(status, body).with("Schwab-Resource-Version", "1");
  }

  /** {@code {"message","errors"}}; a 400 comes without the list. */
  static Reply trader(int status, String message) {
    ObjectNode body = NODES.objectNode();
    body.put("message", message);
    if (status != 400) {
      body.putArray("errors").add(title(status));
    }
    return Reply.json(status, body);
  }

  /** {@code {"error","error_description"}} of the token endpoint. */
  static Reply token(int status, String error, String description) {
    ObjectNode body = NODES.objectNode();
    body.put("error", error);
    body.put("error_description", description);
    return Reply.json(status, body);
  }

  static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
