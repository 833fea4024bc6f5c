package io.nightdesk.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.simulator.market.CorporateAction;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuotesTest {

  private static final String PATH = "/marketdata/v1/quotes?symbols=";
  private static SimulatorServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    server = Servers.at(Servers.time("2022-03-15", 18, 0));
    client = new Client(server.url());
    client.login();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void unknownSymbolsAreListed_andAreNoError() throws Exception {
    JsonNode body = client.get(PATH + "SYN001,NOPE,SPY,SYN008").json();
    assertThat(body.has("SYN001")).isTrue();
    assertThat(body.at("/SPY/assetSubType").asText()).isEqualTo("ETF");
    assertThat(body.at("/errors/invalidSymbols/0").asText()).isEqualTo("NOPE");
  }

  @Test
  void quoteIsOfTheLastSession_closePriceOfTheOneBefore() throws Exception {
    String history =
        "/marketdata/v1/pricehistory?symbol=SYN001&periodType=month&frequencyType=daily&endDate="
            + Servers.time("2022-03-15", 20, 0).toEpochMilli();
    JsonNode bars = client.get(history).json().get("candles");
    JsonNode quote = client.get(PATH + "SYN001&fields=quote").json().at("/SYN001/quote");
    JsonNode last = bars.get(bars.size() - 1);
    assertThat(quote.get("lastPrice")).isEqualTo(last.get("close"));
    assertThat(quote.get("openPrice")).isEqualTo(last.get("open"));
    assertThat(quote.get("totalVolume").asLong()).isEqualTo(last.get("volume").asLong());
    assertThat(quote.get("closePrice")).isEqualTo(bars.get(bars.size() - 2).get("close"));
    assertThat(quote.get("52WeekHigh").asDouble())
        .isGreaterThanOrEqualTo(quote.get("highPrice").asDouble());
  }

  @Test
  void fieldsSelectBlocks() throws Exception {
    JsonNode entry = client.get(PATH + "SPY&fields=reference,regular").json().get("SPY");
    assertThat(entry.has("reference")).isTrue();
    assertThat(entry.has("regular")).isTrue();
    assertThat(entry.has("quote")).isFalse();
    assertThat(client.get(PATH + "SPY&fields=everything").status()).isEqualTo(400);
  }

  @Test
  void dividendsAreTheLastOneBeforeTheClock_andTheNextOneAnnounced() throws Exception {
    LocalDate today = LocalDate.of(2022, 3, 15);
    CorporateAction paid =
        Servers.MARKET.actions("SPY").stream()
            .filter(action -> !action.exDate().isAfter(today))
            .reduce((first, second) -> second)
            .orElseThrow();
    CorporateAction next =
        Servers.MARKET.actions("SPY").stream()
            .filter(action -> action.exDate().isAfter(today))
            .findFirst()
            .orElseThrow();
    JsonNode block = client.get(PATH + "SPY").json().at("/SPY/fundamental");
    assertThat(block.get("divExDate").asText()).isEqualTo(paid.exDate() + "T00:00:00Z");
    assertThat(block.get("divPayAmount").asDouble()).isEqualTo(paid.value());
    assertThat(block.get("divAmount").asDouble()).isEqualTo(4 * paid.value());
    assertThat(block.has("nextDivExDate")).isEqualTo(!next.exDate().isAfter(today.plusDays(45)));
  }

  @Test
  void atMost500SymbolsAreTaken() throws Exception {
    assertThat(client.get(PATH + names(500)).status()).isEqualTo(200);
    assertThat(client.get(PATH + names(501)).status()).isEqualTo(400);
  }

  @Test
  void singleQuoteIsA404_whenUnknown() throws Exception {
    assertThat(client.get("/marketdata/v1/SYN001/quotes").json().has("SYN001")).isTrue();
    assertThat(client.get("/marketdata/v1/NOPE/quotes").status()).isEqualTo(404);
  }

  @Test
  void hoursAreGivenFromTodayOn_withEarlyCloses_andPastDatesRefused() throws Exception {
    String path = "/marketdata/v1/markets?markets=equity&date=";
    JsonNode early = client.get(path + "2022-11-25").json().at("/equity/EQ");
    assertThat(early.at("/sessionHours/regularMarket/0/end").asText())
        .isEqualTo("2022-11-25T13:00:00-05:00");
    JsonNode closed = client.get(path + "2022-07-04").json().at("/equity/equity");
    assertThat(closed.get("isOpen").asBoolean()).isFalse();
    assertThat(closed.has("sessionHours")).isFalse();
    assertThat(client.get(path + "2022-03-14").status()).isEqualTo(400);
    assertThat(client.get(path + "2023-03-16").status()).isEqualTo(400);
  }

  @Test
  void unknownInstrumentIsAnEmptyList() throws Exception {
    String path = "/marketdata/v1/instruments?projection=symbol-search&symbol=";
    assertThat(client.get(path + "SPY").json().at("/instruments/0/assetType").asText())
        .isEqualTo("ETF");
    assertThat(client.get(path + "NOPE").json().get("instruments")).isEmpty();
  }

  private static String names(int count) {
    return IntStream.range(0, count).mapToObj(n -> "X" + n).collect(Collectors.joining(","));
  }
}
