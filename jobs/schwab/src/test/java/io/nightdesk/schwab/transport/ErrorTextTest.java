package io.nightdesk.schwab.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\":[{\"status\":\"400\",\"title\":\"Bad Request\",\"detail\":\"period\"}]}|Bad Request: period",
        "{\"errors\":[{\"status\":401,\"title\":\"Unauthorized\"}]}|Unauthorized",
        "{\"message\":\"Invalid account number\"}|Invalid account number",
        "{\"message\":\"Rejected\",\"errors\":[\"no funds\",\"no borrow\"]}|Rejected: no funds: no borrow",
        "{\"fault\":{\"faultstring\":\"Body buffer overflow\",\"detail\":{\"errorcode\":\"protocol.http.TooBigBody\"}}}|Body buffer overflow: protocol.http.TooBigBody",
        "{\"error\":\"invalid_client\"}|invalid_client",
        "<html><head><title>Access Denied</title></head></html>|a web page titled Access Denied",
        "<!DOCTYPE html><p>no title|a web page",
        "no Route matched|no Route matched",
        "{}|no reason given",
        "[]|no reason given",
        "7|no reason given"
      })
  void lineSaysWhatTheBodySays(String body, String expected) {
    assertThat(ErrorText.of(answer(body), new Secrets())).isEqualTo(expected);
  }

  @Test
  void lineSaysSo_whenThereIsNoBody() {
    assertThat(ErrorText.of(answer(""), new Secrets())).isEqualTo("no body");
  }

  @Test
  void secretIsReplaced_whereverTheBodyQuotesIt() {
    Secrets secrets = new Secrets();
    secrets.protect("abc@", "");
    assertThat(ErrorText.of(answer("{\"message\":\"token abc@ is bad: abc@\"}"), secrets))
        .isEqualTo("token *** is bad: ***");
  }

  @Test
  void lineIsShortAndOneLine_forAnyBody() {
    assertThat(ErrorText.of(answer("a\r\n\u0007b".repeat(1000)), new Secrets()))
        .hasSizeLessThan(310)
        .doesNotContainPattern("\\p{Cntrl}");
  }

  private static Answer answer(String body) {
    return new Answer(
        500, HttpHeaders.of(Map.of(), (a, b) -> true), body.getBytes(StandardCharsets.UTF_8));
  }
}
