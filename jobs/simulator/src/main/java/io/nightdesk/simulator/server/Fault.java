package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that goes wrong with the next calls to a path.
 *
 * @param method HTTP method, {@code *} for any
 * @param path beginning of the path; {@code *} stands for one segment
 * @param delay how long a slow or silent call takes, 60 seconds if not said
 * @param retryAfterSeconds for a 429 or 503, negative for no header
 */
record Fault(
    Kind kind, String method, String path, int count, Duration delay, int retryAfterSeconds) {

  /** What goes wrong; those that end in PLACED or AFTER_EFFECT do so after the call's effect. */
  enum Kind {
    RESET,
    RESET_AFTER_EFFECT,
    TIMEOUT,
    TIMEOUT_AFTER_EFFECT,
    SERVER_ERROR_NOT_PLACED,
    SERVER_ERROR_PLACED,
    BAD_REQUEST,
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    HTML,
    TRUNCATED,
    SLOW,
    NO_LOCATION,
    WRONG_ACCOUNT,
    UNKNOWN_STATUS,
    DUPLICATED_ROWS,
    GZIP_ERROR,
    HALF_FILL;

    /** {@code timeout-after-effect} for {@code TIMEOUT_AFTER_EFFECT}. */
    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Reads {@code {"kind","path","method","count","delayMillis","retryAfterSeconds"}}. */
  static Fault of(JsonNode node) {
    String text = node.path("kind").asText();
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.text().equals(text))
            .findFirst()
            .orElseThrow(
                () -> new BadRequest("kind must be one of " + kinds() + ", was '" + text + "'"));
    int count = node.path("count").asInt(1);
    if (count < 1) {
      throw new BadRequest("count must be at least 1, was " + count);
    }
    return new Fault(
        kind,
        node.path("method").asText("*"),
        node.path("path").asText("/"),
        count,
        Duration.ofMillis(node.path("delayMillis").asLong(60_000)),
        node.path("retryAfterSeconds").asInt(-1));
  }

  static String kinds() {
    return Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.joining(", "));
  }

  boolean meets(Call call) {
    return (method.equals("*") || method.equals(call.method())) && meetsPath(call.path());
  }

  Fault used() {
    return new Fault(kind, method, path, count - 1, delay, retryAfterSeconds);
  }

  private boolean meetsPath(String called) {
    String[] wanted = path.split("/");
    String[] given = called.split("/");
    if (given.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }
}
