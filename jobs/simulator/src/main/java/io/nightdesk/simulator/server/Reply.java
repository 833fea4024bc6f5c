package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, before faults and compression. */
record Reply(int status, Map<String, String> headers, byte[] body) {

  static Reply json(int status, JsonNode body) {
    return bytes(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Reply text(int status, String contentType, String body) {
    return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply bytes(int status, String contentType, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    return new Reply(status, headers, body);
  }

  /** No body. */
  static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  Reply with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Reply(status, changed, body);
  }

  Reply without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new Reply(status, changed, body);
  }

  Reply withBody(byte[] changed) {
    return new Reply(status, headers, changed);
  }
}
