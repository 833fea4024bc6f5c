package io.nightdesk.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.quant.time.Session;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock stands at noon in New York on Tuesday, 2022-03-15, two days after a clock change. */
class PriceHistoryTest {

  private static final String PATH = "/marketdata/v1/pricehistory?symbol=";
  private static final String DAILY = "SYN001&periodType=month&frequencyType=daily";
  private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
  private static final Instant NOON = Servers.time("2022-03-15", 12, 0);
  private static SimulatorServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    server = Servers.at(NOON);
    client = new Client(server.url());
    client.login();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void dailyStampsAreMidnightInChicago_onBothSidesOfAClockChange() throws Exception {
    List<Instant> stamps = stamps(DAILY + dates("2022-03-10", "2022-03-15"));
    assertThat(stamps)
        .containsExactly(
            Instant.parse("2022-03-10T06:00:00Z"),
            Instant.parse("2022-03-11T06:00:00Z"),
            Instant.parse("2022-03-14T05:00:00Z"),
            Instant.parse("2022-03-15T05:00:00Z"));
  }

  @Test
  void minuteStampsAreStarts_0930InNewYork_onBothSidesOfAClockChange() throws Exception {
    String query = "SYN001&periodType=day&frequencyType=minute&needExtendedHoursData=false";
    List<Instant> stamps = stamps(query + dates("2022-03-11", "2022-03-14"));
    assertThat(stamps.get(0)).isEqualTo(Instant.parse("2022-03-11T14:30:00Z"));
    assertThat(stamps).contains(Instant.parse("2022-03-14T13:30:00Z"));
    assertThat(stamps.get(stamps.size() - 1)).isEqualTo(Instant.parse("2022-03-14T19:59:00Z"));
  }

  @Test
  void endDefaultsToThePreviousBusinessDay_soTodayIsMissing() throws Exception {
    assertThat(last(stamps(DAILY))).isEqualTo(LocalDate.of(2022, 3, 14));
  }

  @Test
  void unfinishedBarOfTodayIsIncluded_whenTheEndIsNow() throws Exception {
    JsonNode candles = candles(DAILY + dates("2022-03-14", "2022-03-16"));
    JsonNode whole = candles.get(0);
    JsonNode today = candles.get(1);
    assertThat(Instant.ofEpochMilli(today.get("datetime").asLong()).atZone(CENTRAL).toLocalDate())
        .isEqualTo(LocalDate.of(2022, 3, 15));
    assertThat(today.get("volume").asLong()).isLessThan(2 * whole.get("volume").asLong());
    List<Instant> minutes =
        stamps(
            "SYN001&periodType=day&frequencyType=minute&needExtendedHoursData=false"
                + dates("2022-03-15", "2022-03-16"));
    assertThat(minutes.get(minutes.size() - 1)).isEqualTo(NOON.minusSeconds(60));
  }

  @Test
  void oneMinuteBarsReachBack48Days_longerOnesNineMonths() throws Exception {
    String minutes = "SPY&periodType=day&frequencyType=minute&needExtendedHoursData=false";
    String all = "&startDate=31536000000&endDate=" + NOON.plusSeconds(604_800).toEpochMilli();
    assertThat(first(stamps(minutes + all))).isEqualTo(LocalDate.of(2022, 1, 26));
    assertThat(first(stamps(minutes + "&frequency=30" + all))).isEqualTo(LocalDate.of(2021, 6, 15));
    assertThat(first(stamps("SPY&periodType=year&frequencyType=daily" + all)))
        .isEqualTo(LocalDate.of(2020, 1, 2));
  }

  @Test
  void wholeDaysComeBack_whateverTheTimeOfDayAskedFor() throws Exception {
    long noon = Servers.time("2022-03-10", 12, 0).toEpochMilli();
    List<Instant> stamps =
        stamps(
            "SPY&periodType=day&frequencyType=minute&frequency=30&needExtendedHoursData=false"
                + "&startDate="
                + noon
                + "&endDate="
                + (noon + 60_000));
    assertThat(stamps).hasSize(13);
  }

  @Test
  void dailyRangeEndsWithItsLastDay_whetherMeantInNewYorkOrChicago() throws Exception {
    for (ZoneId zone : List.of(Session.NEW_YORK, CENTRAL)) {
      long start = LocalDate.of(2022, 3, 10).atStartOfDay(zone).toInstant().toEpochMilli();
      long end = LocalDate.of(2022, 3, 11).atStartOfDay(zone).toInstant().toEpochMilli() - 1;
      assertThat(stamps(DAILY + "&startDate=" + start + "&endDate=" + end)).hasSize(1);
    }
  }

  @Test
  void extendedHoursComeUnlessRefused() throws Exception {
    String query = "SPY&periodType=day&frequencyType=minute" + dates("2022-03-10", "2022-03-10");
    LocalTime earliest = stamps(query).get(0).atZone(Session.NEW_YORK).toLocalTime();
    assertThat(earliest).isBefore(LocalTime.of(9, 30));
    assertThat(stamps(query + "&needExtendedHoursData=false")).hasSize(390);
  }

  @Test
  void defaultPeriodIsTenDaysOfMinutes() throws Exception {
    List<Instant> stamps = stamps("SPY&needExtendedHoursData=false");
    assertThat(first(stamps)).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(last(stamps)).isEqualTo(LocalDate.of(2022, 3, 14));
    assertThat(stamps).hasSize(10 * 390);
  }

  @Test
  void weeklyAndMonthlyBarsAreMadeOfDailyOnes() throws Exception {
    JsonNode days =
        candles("SPY&periodType=year&frequencyType=daily" + dates("2022-01-01", "2022-02-28"));
    JsonNode months =
        candles("SPY&periodType=year&frequencyType=monthly" + dates("2022-01-01", "2022-02-28"));
    JsonNode weeks =
        candles("SPY&periodType=year&frequencyType=weekly" + dates("2022-01-01", "2022-02-28"));
    assertThat(months).hasSize(2);
    assertThat(weeks).hasSize(9);
    assertThat(sum(months)).isEqualTo(sum(days)).isEqualTo(sum(weeks));
    assertThat(months.get(0).get("open")).isEqualTo(days.get(0).get("open"));
  }

  @Test
  void previousCloseIsTheOneBeforeTheSpan() throws Exception {
    JsonNode before = candles(DAILY + dates("2022-03-09", "2022-03-09")).get(0);
    JsonNode body = json(DAILY + dates("2022-03-10", "2022-03-11") + "&needPreviousClose=true");
    assertThat(body.get("previousClose")).isEqualTo(before.get("close"));
    assertThat(body.get("previousCloseDate")).isEqualTo(before.get("datetime"));
    assertThat(json(DAILY).has("previousClose")).isFalse();
  }

  @Test
  void emptyIsNoError_unknownIs404_wrongIs400() throws Exception {
    JsonNode weekend = json(DAILY + dates("2022-03-12", "2022-03-13"));
    assertThat(weekend.get("empty").asBoolean()).isTrue();
    assertThat(weekend.get("candles")).isEmpty();
    Client.Answer unknown = client.get(PATH + "NOPE&periodType=year&frequencyType=daily");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().at("/errors/0/status").isInt()).isTrue();
    Client.Answer wrong = client.get(PATH + "SPY&frequencyType=daily");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/status").asText()).isEqualTo("400");
    assertThat(wrong.json().at("/errors/0/status").isTextual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPY&periodType=week",
        "SPY&periodType=day&period=7",
        "SPY&periodType=day&frequencyType=daily",
        "SPY&periodType=month&frequencyType=monthly",
        "SPY&periodType=month&frequencyType=daily&frequency=5",
        "SPY&periodType=day&frequencyType=minute&frequency=60",
        "SPY&startDate=yesterday",
        "SPY&startDate=1647302400000&endDate=1600000000000",
        "&periodType=day",
      })
  void combinationsThatDoNotGoTogetherAreRefused(String query) throws Exception {
    assertThat(client.get(PATH + query).status()).isEqualTo(400);
  }

  @Test
  void longBodiesComeCompressed_thoughNobodyAsked() throws Exception {
    Client.Answer answer = client.get(PATH + "SPY&periodType=year&frequencyType=daily");
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("Schwab-Client-CorrelId")).isNotEmpty();
  }

  private static JsonNode json(String query) throws IOException, InterruptedException {
    Client.Answer answer = client.get(PATH + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode candles(String query) throws IOException, InterruptedException {
    return json(query).get("candles");
  }

  private static List<Instant> stamps(String query) throws IOException, InterruptedException {
    List<Instant> stamps = new ArrayList<>();
    candles(query).forEach(bar -> stamps.add(Instant.ofEpochMilli(bar.get("datetime").asLong())));
    assertThat(stamps).isNotEmpty().isSorted().doesNotHaveDuplicates();
    return stamps;
  }

  private static LocalDate first(List<Instant> stamps) {
    return stamps.get(0).atZone(CENTRAL).toLocalDate();
  }

  private static LocalDate last(List<Instant> stamps) {
    return stamps.get(stamps.size() - 1).atZone(CENTRAL).toLocalDate();
  }

  private static long sum(JsonNode candles) {
    long sum = 0;
    for (JsonNode candle : candles) {
      sum += candle.get("volume").asLong();
    }
    return sum;
  }

  private static String dates(String from, String to) {
    return "&startDate="
        + Servers.time(from, 0, 0).toEpochMilli()
        + "&endDate="
        + Servers.time(to, 12, 0).toEpochMilli();
  }
}
