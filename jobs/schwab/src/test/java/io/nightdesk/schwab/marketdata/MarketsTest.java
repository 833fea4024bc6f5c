package io.nightdesk.schwab.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketsTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 27);

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void hoursAreRead_onAnEarlyClose() {
    serve(
        """
        {"equity":{"EQ":{"date":"2026-11-27","isOpen":true,"sessionHours":{"regularMarket":
         [{"start":"2026-11-27T09:30:00-05:00","end":"2026-11-27T13:00:00-05:00"}]}}}}""");
    MarketHours hours = hours();
    assertThat(hours.open()).isTrue();
    assertThat(hours.regularEnd()).contains(Instant.parse("2026-11-27T18:00:00Z"));
  }

  @Test
  void closedDateIsRead_underWhicheverKeyItStands() {
    serve("{\"equity\":{\"equity\":{\"date\":\"2026-11-26\",\"isOpen\":false}}}");
    assertThat(hours().open()).isFalse();
    assertThat(hours().regularStart()).isEmpty();
  }

  @Test
  void silenceNeverMeansClosed() {
    serve("{\"equity\":{}}");
    assertThat(catchThrowableOfType(Problem.class, this::hours)).isNotNull();
  }

  private void serve(String body) {
    broker.on("GET /marketdata/v1/markets", Reply.json(200, body));
  }

  private MarketHours hours() {
    return broker.client(folder, new TestTime()).markets().equityHours(DATE);
  }
}
