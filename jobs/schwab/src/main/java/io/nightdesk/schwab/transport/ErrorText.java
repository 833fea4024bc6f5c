package io.nightdesk.schwab.transport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an error body says, in one short line. The broker has four shapes for it (market data,
 * trading, gateway, tokens), its gateways answer in HTML or plain text, and any of them may come
 * compressed.
 */
public final class ErrorText {

  private static final int MAX_LENGTH = 300;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]*>([^<]*)</title>", Pattern.CASE_INSENSITIVE);

  private ErrorText() {}

  /** The line, cleaned of secrets. */
  public static String of(Answer answer, Secrets secrets) {
    String text;
    try {
      text = ofJson(Json.parse(answer.content()));
    } catch (IOException notJson) {
      text = ofText(answer.text());
    }
    return shorten(secrets.scrub(text));
  }

  private static String ofJson(JsonNode json) {
    List<String> parts = new ArrayList<>();
    add(parts, json, "message");
    add(parts, json, "error");
    add(parts, json, "error_description");
    add(parts, json.path("fault"), "faultstring");
    add(parts, json.path("fault").path("detail"), "errorcode");
    for (JsonNode error : json.path("errors")) {
      if (error.isTextual()) {
        parts.add(error.asText());
      } else {
        add(parts, error, "title");
        add(parts, error, "detail");
      }
    }
    return parts.isEmpty() ? "no reason given" : String.join(": ", parts);
  }

  private static void add(List<String> parts, JsonNode node, String field) {
    Json.text(node, field).filter(text -> !parts.contains(text)).ifPresent(parts::add);
  }

  private static String ofText(String text) {
    if (text.isBlank()) {
      return "no body";
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("<html") || lower.contains("<!doctype")) {
      Matcher title = TITLE.matcher(text);
      return title.find() ? "a web page titled " + title.group(1).strip() : "a web page";
    }
    return text;
  }

  static String shorten(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "...";
  }
}
