package io.nightdesk.schwab.transport;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates in HTTP headers, such as {@code Fri, 05 Jun 2026 19:50:32 GMT}. */
final class HttpDate {

  private HttpDate() {}

  /** The date; empty if absent or unreadable. */
  static Optional<Instant> parse(Optional<String> header) {
    try {
      return header.map(
          text ->
              ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
