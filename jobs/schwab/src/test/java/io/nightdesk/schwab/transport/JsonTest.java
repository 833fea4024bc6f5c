package io.nightdesk.schwab.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-05T19:50:32+0000",
        "2026-06-05T19:50:32.000+0000",
        "2026-06-05T19:50:32Z",
        "2026-06-05T15:50:32-04:00",
        "2026-06-05T15:50:32-0400"
      })
  void timeIsRead_inEachOfItsSpellings(String text) throws IOException {
    assertThat(Json.time(field("\"" + text + "\""), "f"))
        .contains(Instant.parse("2026-06-05T19:50:32Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"soon\"", "{}", "\"2026-06-05T19:50:32\""})
  void timeIsEmpty_whenItCannotBeRead(String value) throws IOException {
    assertThat(Json.time(field(value), "f")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "\"NaN\"", "\"NAN\"", "null", "\"\"", "{}", "Infinity", "true"})
  void numberIsEmpty_whenItIsNone(String value) throws IOException {
    JsonNode node = field(value);
    assertThat(Json.number(node, "f")).isEmpty();
    assertThat(Json.decimal(node, "f")).isEmpty();
    assertThat(Json.number(node, "absent")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"101.10", "\"101.10\"", "\" 101.10 \""})
  void numberIsExact_asNumberAndAsText(String value) throws IOException {
    assertThat(Json.decimal(field(value), "f")).contains(new BigDecimal("101.10"));
    assertThat(Json.numberOrNaN(field(value), "f")).isEqualTo(101.1);
  }

  @Test
  void dateIsRead_fromDateAndFromTime() throws IOException {
    LocalDate date = LocalDate.of(2024, 6, 14);
    assertThat(Json.date(field("\"2024-06-14T04:00:00Z\""), "f")).contains(date);
    assertThat(Json.date(field("\"2024-06-14\""), "f")).contains(date);
    assertThat(Json.date(field("\"14/06/2024 \""), "f")).isEmpty();
  }

  @Test
  void retryAfterIsRead_asSecondsAndAsDate() {
    Clock clock = Clock.fixed(Instant.parse("2026-06-05T19:50:00Z"), ZoneOffset.UTC);
    assertThat(BackOff.retryAfter(Optional.of("17"), clock)).contains(Duration.ofSeconds(17));
    assertThat(BackOff.retryAfter(Optional.of("Fri, 05 Jun 2026 19:50:32 GMT"), clock))
        .contains(Duration.ofSeconds(32));
    assertThat(BackOff.retryAfter(Optional.of("Fri, 05 Jun 2026 19:40:00 GMT"), clock))
        .contains(Duration.ZERO);
    assertThat(BackOff.retryAfter(Optional.of("later"), clock)).isEmpty();
    assertThat(BackOff.retryAfter(Optional.empty(), clock)).isEmpty();
  }

  private static JsonNode field(String value) throws IOException {
    return Json.parse(("{\"f\":" + value + "}").getBytes(StandardCharsets.UTF_8));
  }
}
