package io.nightdesk.schwab.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import io.nightdesk.schwab.marketdata.QuarantinedBar.Fault;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceHistoryTest {

  /** Winter time ends between these two: stamps move from 06:00 to 05:00 UTC. */
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final Instant EVENING = Instant.parse("2026-03-10T22:00:00Z");

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void everyParameterIsSent_forDailyBars() {
    serve();
    fetch(BarInterval.DAILY, FRIDAY, MONDAY);
    assertThat(query())
        .isEqualTo(
            Map.of(
                "symbol", "XYZ",
                "periodType", "year",
                "frequencyType", "daily",
                "frequency", "1",
                "startDate", millis("2026-03-06T06:00:00Z"),
                "endDate", millis("2026-03-10T04:59:59.999Z"),
                "needExtendedHoursData", "false",
                "needPreviousClose", "false"));
  }

  @ParameterizedTest
  @EnumSource(names = "DAILY", mode = EnumSource.Mode.EXCLUDE)
  void everyParameterIsSent_forMinuteBars(BarInterval interval) {
    serve();
    fetch(interval, MONDAY, LocalDate.of(2026, 3, 10));
    assertThat(query())
        .containsEntry("periodType", "day")
        .containsEntry("frequencyType", "minute")
        .containsEntry("frequency", Integer.toString(interval.minutes()))
        .containsEntry("startDate", millis("2026-03-09T04:00:00Z"))
        .as("the end is explicit and not after now")
        .containsEntry("endDate", Long.toString(EVENING.toEpochMilli()))
        .containsEntry("needExtendedHoursData", "false");
  }

  @Test
  void rangeIsCutToTheBrokersReach_forOneMinuteBars() {
    serve();
    fetch(BarInterval.MINUTES_1, LocalDate.of(2025, 1, 2), MONDAY);
    assertThat(query()).containsEntry("startDate", millis("2026-01-21T05:00:00Z"));
    assertThat(fetch(BarInterval.MINUTES_1, LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 3)))
        .isInstanceOf(PriceOutcome.NoBars.class);
    assertThat(broker.calls()).hasSize(1);
  }

  @Test
  void dailyStampBecomesTheSession_acrossTheChangeOfClocks() {
    serve(candle("2026-03-06T06:00:00Z", 1.5), candle("2026-03-09T05:00:00Z", 2.5));
    PriceOutcome.Received received = received(BarInterval.DAILY, FRIDAY, MONDAY);
    assertThat(received.bars()).extracting(PriceBar::session).containsExactly(FRIDAY, MONDAY);
    assertThat(received.bars())
        .extracting(PriceBar::end)
        .containsExactly(
            Instant.parse("2026-03-06T21:00:00Z"), Instant.parse("2026-03-09T20:00:00Z"));
    assertThat(received.bars().get(1))
        .isEqualTo(
            new PriceBar(
                "XYZ",
                BarInterval.DAILY,
                MONDAY,
                Instant.parse("2026-03-09T20:00:00Z"),
                2.5,
                3.5,
                1.5,
                2.5,
                84211));
  }

  @Test
  void barIsQuarantined_whenItsStampIsNotMidnightInChicagoOrNoSession() {
    serve(
        candle("2026-03-06T05:00:00Z", 1),
        candle("2026-03-07T06:00:00Z", 1),
        candle("2026-03-09T05:00:00Z", 1));
    PriceOutcome.Received received = received(BarInterval.DAILY, FRIDAY, MONDAY);
    assertThat(received.bars()).extracting(PriceBar::session).containsExactly(MONDAY);
    assertThat(received.quarantined())
        .extracting(QuarantinedBar::fault)
        .containsExactly(Fault.NOT_MIDNIGHT, Fault.NO_SESSION);
  }

  @Test
  void todaysBarIsLeftOut_untilTheSessionsCutOff() {
    serve(candle("2026-03-09T05:00:00Z", 1));
    Session session = ExchangeCalendar.xnys().session(MONDAY);
    PriceOutcome.Received before = received(at(session.cutOff().minusMillis(1)));
    assertThat(before.bars()).isEmpty();
    assertThat(before.unfinished()).isEqualTo(1);
    assertThat(received(at(session.cutOff())).bars()).hasSize(1);
  }

  @Test
  void minuteBarsAreLabelledByTheirEndAndCutToTheRegularSession() {
    serve(
        candle("2026-03-09T13:29:00Z", 1),
        candle("2026-03-09T13:30:00Z", 2),
        candle("2026-03-09T19:59:00Z", 3),
        candle("2026-03-09T20:00:00Z", 4),
        candle("2026-03-08T15:00:00Z", 5));
    PriceOutcome.Received received = received(BarInterval.MINUTES_1, MONDAY, MONDAY);
    assertThat(received.bars())
        .extracting(PriceBar::end)
        .containsExactly(
            Instant.parse("2026-03-09T13:31:00Z"), Instant.parse("2026-03-09T20:00:00Z"));
    assertThat(received.outsideSession()).isEqualTo(3);
  }

  @Test
  void minuteBarsEndAtTheEarlyClose() {
    LocalDate dayAfterThanksgiving = LocalDate.of(2025, 11, 28);
    serve(candle("2025-11-28T17:30:00Z", 1), candle("2025-11-28T18:00:00Z", 2));
    PriceOutcome.Received received =
        received(BarInterval.MINUTES_30, dayAfterThanksgiving, dayAfterThanksgiving);
    assertThat(received.bars())
        .extracting(PriceBar::end)
        .containsExactly(Instant.parse("2025-11-28T18:00:00Z"));
  }

  @Test
  void minuteBarsOfWholeSessionsAreComplete_forALiquidName() {
    List<String> candles = new ArrayList<>();
    Instant start = MONDAY.atTime(LocalTime.of(4, 0)).atZone(Session.NEW_YORK).toInstant();
    for (int minute = 0; minute < 16 * 60; minute++) {
      candles.add(candle(start.plusSeconds(60L * minute).toString(), 10));
    }
    serve(candles.toArray(String[]::new));
    assertThat(received(BarInterval.MINUTES_1, MONDAY, MONDAY).bars()).hasSize(390);
  }

  @Test
  void minuteBarIsQuarantined_whenItIsOffTheGrid() {
    serve(candle("2026-03-09T13:32:00Z", 1), candle("2026-03-09T13:35:00Z", 2));
    PriceOutcome.Received received = received(BarInterval.MINUTES_5, MONDAY, MONDAY);
    assertThat(received.bars()).hasSize(1);
    assertThat(received.quarantined())
        .extracting(QuarantinedBar::fault)
        .containsExactly(Fault.OFF_GRID);
  }

  @Test
  void growingMinuteBarIsLeftOut() {
    serve(candle("2026-03-09T14:00:00Z", 1), candle("2026-03-09T14:01:00Z", 2));
    PriceOutcome.Received received =
        (PriceOutcome.Received)
            history()
                .fetch(
                    new PriceRequest(
                        "XYZ",
                        BarInterval.MINUTES_1,
                        MONDAY,
                        MONDAY,
                        Instant.parse("2026-03-09T14:02:05Z")));
    assertThat(received.bars()).hasSize(1);
    assertThat(received.unfinished()).isEqualTo(1);
  }

  @Test
  void duplicateIsKeptOnce_whenItAgrees() {
    serve(candle("2026-03-09T05:00:00Z", 2), candle("2026-03-09T05:00:00Z", 2));
    PriceOutcome.Received received = received(BarInterval.DAILY, MONDAY, MONDAY);
    assertThat(received.bars()).hasSize(1);
    assertThat(received.quarantined()).isEmpty();
  }

  @Test
  void noneOfTheDuplicatesIsBelieved_whenTheyDiffer() {
    serve(
        candle("2026-03-09T05:00:00Z", 2),
        candle("2026-03-09T05:00:00Z", 3),
        candle("2026-03-09T05:00:00Z", 2));
    PriceOutcome.Received received = received(BarInterval.DAILY, MONDAY, MONDAY);
    assertThat(received.bars()).isEmpty();
    assertThat(received.quarantined())
        .hasSize(3)
        .extracting(QuarantinedBar::fault)
        .containsOnly(Fault.CONTRADICTED);
  }

  @Test
  void valuesPassAsDelivered_whenTheyAreBadOrMissing() {
    serve(
        "{\"datetime\":"
            + millis("2026-03-09T05:00:00Z")
            + ",\"close\":\"NaN\",\"low\":-1.0,"
            + "\"open\":null,\"volume\":7}");
    PriceBar bar = received(BarInterval.DAILY, MONDAY, MONDAY).bars().get(0);
    assertThat(bar.close()).isNaN();
    assertThat(bar.open()).isNaN();
    assertThat(bar.high()).isNaN();
    assertThat(bar.low()).isEqualTo(-1);
    assertThat(bar.volume()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"symbol\":\"XYZ\",\"empty\":true,\"candles\":[]}",
        "{\"symbol\":\"XYZ\",\"empty\":true}"
      })
  void emptyIsNoError(String body) {
    broker.on("GET /marketdata/v1/pricehistory", Reply.json(200, body));
    PriceOutcome outcome = fetch(BarInterval.DAILY, FRIDAY, MONDAY);
    assertThat(outcome).isInstanceOf(PriceOutcome.NoBars.class);
    assertThat(outcome.required()).isEmpty();
  }

  @Test
  void unknownSymbolAndRefusalAreTwoThings() {
    broker.on(
        "GET /marketdata/v1/pricehistory",
        Reply.json(404, "{\"errors\":[{\"status\":404,\"title\":\"Not Found\"}]}"),
        Reply.json(400, "{\"errors\":[{\"status\":\"400\",\"title\":\"Bad Request\"}]}"));
    PriceOutcome unknown = fetch(BarInterval.DAILY, FRIDAY, MONDAY);
    assertThat(unknown).isInstanceOf(PriceOutcome.UnknownSymbol.class);
    Problem problem = catchThrowableOfType(Problem.class, unknown::required);
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(problem).hasMessageContaining("XYZ");
    PriceOutcome refused = fetch(BarInterval.DAILY, FRIDAY, MONDAY);
    assertThat(refused).isInstanceOf(PriceOutcome.Refused.class);
    assertThat(catchThrowableOfType(Problem.class, refused::required))
        .hasMessageContaining("Bad Request");
  }

  @Test
  void answerAboutAnotherSymbolIsNotTaken() {
    broker.on(
        "GET /marketdata/v1/pricehistory",
        Reply.json(200, "{\"symbol\":\"ABC\",\"empty\":false,\"candles\":[]}"));
    PriceHistory history = history();
    assertThat(
            catchThrowableOfType(
                Problem.class, () -> history.fetch(request(BarInterval.DAILY, FRIDAY, MONDAY))))
        .hasMessageContaining("expected fields");
  }

  @Test
  void classShareMayBeSpelledInAnotherWay() {
    broker.on(
        "GET /marketdata/v1/pricehistory",
        Reply.json(200, "{\"symbol\":\"BRK.B\",\"empty\":true,\"candles\":[]}"));
    history().fetch(new PriceRequest("BRK/B", BarInterval.DAILY, FRIDAY, MONDAY, EVENING));
    assertThat(query()).containsEntry("symbol", "BRK%2FB");
  }

  private void serve(String... candles) {
    broker.on(
        "GET /marketdata/v1/pricehistory",
        Reply.json(
                200,
                "{\"symbol\":\"XYZ\",\"empty\":"
                    + (candles.length == 0)
                    + ",\"candles\":["
                    + String.join(",", candles)
                    + "]}")
            .gzipped());
  }

  private static String candle(String stamp, double price) {
    return String.format(
        Locale.ROOT,
        "{\"close\":%s,\"volume\":84211,\"datetime\":%s,\"open\":%s,\"high\":%s,\"low\":%s}",
        price,
        millis(stamp),
        price,
        price + 1,
        price - 1);
  }

  private static String millis(String instant) {
    return Long.toString(Instant.parse(instant).toEpochMilli());
  }

  private Map<String, String> query() {
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : broker.calls().get(0).query().split("&", -1)) {
      String[] parts = parameter.split("=", -1);
      parameters.put(parts[0], parts[1]);
    }
    return parameters;
  }

  private PriceHistory history() {
    return broker.client(folder, new TestTime()).priceHistory();
  }

  private PriceOutcome fetch(BarInterval interval, LocalDate from, LocalDate through) {
    return history().fetch(request(interval, from, through));
  }

  private PriceOutcome.Received received(BarInterval interval, LocalDate from, LocalDate through) {
    return (PriceOutcome.Received) fetch(interval, from, through);
  }

  private PriceOutcome.Received received(PriceRequest request) {
    return (PriceOutcome.Received) history().fetch(request);
  }

  private static PriceRequest at(Instant knownAt) {
    return new PriceRequest("XYZ", BarInterval.DAILY, MONDAY, MONDAY, knownAt);
  }

  private static PriceRequest request(BarInterval interval, LocalDate from, LocalDate through) {
    return new PriceRequest("XYZ", interval, from, through, EVENING);
  }
}
