package io.nightdesk.quant.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCalendarTest {

  private final ExchangeCalendar xnys = ExchangeCalendar.xnys();

  @Test
  void sessionsEqualThePublishedOnesRowByRow_1990To2023() throws IOException {
    Path sheet = Path.of(System.getProperty("nightdesk.data"), "xnys_sessions_1990_2023.csv.gz");
    assumeThat(sheet).as("the published sessions, outside the repository").exists();
    List<String> expected = lines(sheet);

    List<String> ours =
        xnys.sessions(LocalDate.of(1990, 1, 1), LocalDate.of(2023, 1, 13)).stream()
            .map(s -> s.date() + "," + s.open() + "," + s.close())
            .toList();

    assertThat(ours).hasSize(8324).isEqualTo(expected.subList(1, expected.size()));
  }

  @ParameterizedTest
  @CsvSource({"2001, 248", "2012, 250", "2023, 250", "2024, 252", "2025, 250", "2026, 251"})
  void aYearHasItsPublishedNumberOfSessions(int year, int sessions) {
    assertThat(xnys.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .isEqualTo(sessions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-06-19", "2024-03-29", "2025-01-09", "2025-04-18", "2026-04-03", "2026-06-19",
        "2026-07-03", "2027-06-18", "2027-07-05", "2027-12-24", "2028-04-14", "2029-03-30",
        "2030-04-19"
      })
  void theExchangeIsClosed_onHolidaysAfterThePublishedSheet(LocalDate date) {
    assertThat(xnys.isSession(date)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-07-03",
        "2023-11-24",
        "2024-07-03",
        "2024-11-29",
        "2024-12-24",
        "2025-07-03",
        "2025-11-28",
        "2025-12-24",
        "2026-11-27",
        "2026-12-24",
        "2028-07-03"
      })
  void aSessionEndsAtOne_onTheAnnouncedEarlyCloses(LocalDate date) {
    Session session = xnys.session(date);
    assertThat(session.earlyClose()).isTrue();
    assertThat(session.close().atZone(Session.NEW_YORK).getHour()).isEqualTo(13);
  }

  @Test
  void aSessionSaysItsHoursAndCutOff() {
    Session session = xnys.session(LocalDate.of(2018, 2, 7));
    assertThat(session.open()).isEqualTo("2018-02-07T14:30:00Z");
    assertThat(session.close()).isEqualTo("2018-02-07T21:00:00Z");
    assertThat(session.cutOff()).isEqualTo("2018-02-07T21:15:00Z");
    assertThat(session.earlyClose()).isFalse();
    assertThat(session.epochDay()).isEqualTo(17569);
  }

  @Test
  void aClosedDateIsRefused_namingTheSessionsAroundIt() {
    assertThatThrownBy(() -> xnys.session(LocalDate.of(2018, 3, 30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "XNYS has no session on 2018-03-30; nearest sessions: 2018-03-29 and 2018-04-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1989-12-29", "2031-01-02"})
  void aDateOutsideTheSpanIsRefused(LocalDate date) {
    assertThatThrownBy(() -> xnys.isSession(date))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(date.toString())
        .hasMessageContaining("1990-01-01 to 2030-12-31");
  }

  @Test
  void anAnswerOutsideTheSpanIsRefused() {
    LocalDate end = LocalDate.of(2030, 12, 31);
    assertThatThrownBy(() -> xnys.next(end, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> xnys.onOrBefore(LocalDate.of(1990, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> xnys.next(end, 0)).hasMessageContaining("n must be at least 1");
    assertThatThrownBy(() -> xnys.sessions(end, end.minusDays(1)))
        .hasMessageContaining("must not be after");
  }

  @Test
  void neighboursNeverCountTheDateItself() {
    LocalDate thursday = LocalDate.of(2018, 3, 29);
    LocalDate goodFriday = LocalDate.of(2018, 3, 30);
    assertThat(xnys.next(thursday, 1).date()).isEqualTo("2018-04-02");
    assertThat(xnys.next(goodFriday, 1).date()).isEqualTo("2018-04-02");
    assertThat(xnys.next(goodFriday, 3).date()).isEqualTo("2018-04-04");
    assertThat(xnys.previous(thursday, 1).date()).isEqualTo("2018-03-28");
    assertThat(xnys.previous(goodFriday, 1).date()).isEqualTo("2018-03-29");
    assertThat(xnys.onOrBefore(thursday).date()).isEqualTo("2018-03-29");
    assertThat(xnys.onOrBefore(goodFriday).date()).isEqualTo("2018-03-29");
    assertThat(xnys.onOrAfter(thursday).date()).isEqualTo("2018-03-29");
    assertThat(xnys.onOrAfter(goodFriday).date()).isEqualTo("2018-04-02");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-02-07T21:14:59Z, 2018-02-06",
    "2018-02-07T21:15:00Z, 2018-02-07",
    "2018-02-08T04:59:00Z, 2018-02-07",
    "2018-02-10T12:00:00Z, 2018-02-09",
    "2018-07-03T17:15:00Z, 2018-07-03"
  })
  void theLastCompletedSessionIsTheOneWhoseCutOffHasPassed(Instant now, LocalDate expected) {
    assertThat(xnys.lastCompleted(now).date()).isEqualTo(expected);
  }

  @Test
  void periodsEndWithTheirLastSession_notWithTheirLastDay() {
    LocalDate thursday = LocalDate.of(2018, 3, 29); // Good Friday closes week, month and quarter
    assertThat(xnys.isLastOfWeek(thursday)).isTrue();
    assertThat(xnys.isLastOfMonth(thursday)).isTrue();
    assertThat(xnys.isLastOfQuarter(thursday)).isTrue();
    assertThat(xnys.isLastOfWeek(LocalDate.of(2018, 3, 30))).isFalse();
    assertThat(xnys.isLastOfWeek(LocalDate.of(2018, 3, 28))).isFalse();
    assertThat(xnys.isLastOfQuarter(LocalDate.of(2018, 2, 28))).isFalse();
    assertThat(xnys.isLastOfMonth(LocalDate.of(2018, 2, 28))).isTrue();
  }

  @Test
  void theLastWeekOfTheSpanGoesOnBeyondIt() {
    assertThat(xnys.isLastOfWeek(LocalDate.of(2030, 12, 31))).isFalse();
    assertThat(xnys.isLastOfQuarter(LocalDate.of(2030, 12, 31))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2018-02-07, 2014-01-02", "2018-12-31, 2014-01-02", "1992-05-05, 1990-01-02"})
  void recursionsAreAnchoredInTheFourthYearBefore(LocalDate asOf, LocalDate anchor) {
    assertThat(xnys.anchor(asOf).date()).isEqualTo(anchor);
  }

  private static List<String> lines(Path gzip) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
