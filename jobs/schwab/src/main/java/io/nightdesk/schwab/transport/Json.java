package io.nightdesk.schwab.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The broker's JSON, read by name and leniently: unknown fields are ignored, numbers may be texts,
 * a field may be absent, null or the text {@code NaN}.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Times such as {@code 2026-06-05T19:50:32+0000}: the offset with or without a colon. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private Json() {}

  /** An empty object to be filled. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * The parsed body.
   *
   * @throws IOException if it is not one whole JSON value
   */
  public static JsonNode parse(byte[] content) throws IOException {
    JsonNode node = MAPPER.readTree(content);
    if (node == null || node.isMissingNode()) {
      throw new IOException("the body is empty");
    }
    return node;
  }

  /** The value as bytes. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The text of a field; empty if absent, null or blank. */
  public static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** The exact number in a field; empty if absent, not a number, or not finite. */
  public static Optional<BigDecimal> decimal(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isNumber()) {
      return Double.isFinite(value.doubleValue())
          ? Optional.of(value.decimalValue())
          : Optional.empty();
    }
    try {
      return text(node, field).map(text -> new BigDecimal(text.strip()));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The number in a field; empty if absent, not a number, or not finite. */
  public static OptionalDouble number(JsonNode node, String field) {
    double value = numberOrNaN(node, field);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The number in a field; NaN if absent or not a number. */
  public static double numberOrNaN(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber()
        ? value.doubleValue()
        : decimal(node, field).map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** The instant in a field of epoch milliseconds; empty if absent or not above 0. */
  public static Optional<Instant> epochMillis(JsonNode node, String field) {
    return decimal(node, field)
        .filter(value -> value.signum() > 0)
        .map(value -> Instant.ofEpochMilli(value.longValue()));
  }

  /** The instant in a field; empty if absent or unreadable. */
  public static Optional<Instant> time(JsonNode node, String field) {
    try {
      return text(node, field).map(text -> OffsetDateTime.parse(text, TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The date with which a field's text begins; empty if absent or unreadable. */
  public static Optional<LocalDate> date(JsonNode node, String field) {
    try {
      return text(node, field)
          .filter(text -> text.length() >= 10)
          .map(text -> LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The constant that a field names, or the fallback. */
  public static <E extends Enum<E>> E constant(JsonNode node, String field, E fallback) {
    String name = text(node, field).orElse("");
    for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return fallback;
  }
}
