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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {

  private static final String QUOTES = "GET /marketdata/v1/quotes";

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void quoteIsRead_withFieldsThatBeginWithADigitAndDividends() {
    broker.on(
        QUOTES,
        Reply.json(
            200,
            """
            {"XYZ":{"assetMainType":"EQUITY","assetSubType":"COE","realtime":true,"symbol":"XYZ",
             "quote":{"52WeekHigh":120.5,"52WeekLow":80.25,"lastPrice":101.4,"bidPrice":101.3,
              "askPrice":101.5,"mark":101.4,"openPrice":100,"highPrice":102,"lowPrice":99.5,
              "closePrice":99.9,"totalVolume":1234567,"volatility":"NaN",
              "quoteTime":1773180000000,"tradeTime":0,"securityStatus":"Normal","new":{}},
             "reference":{"isShortable":false},
             "fundamental":{"avg10DaysVolume":5000000,"divAmount":2.0,"divFreq":4,
              "divPayAmount":0.5,"divExDate":"2026-02-13T05:00:00Z",
              "nextDivExDate":"2026-05-15T04:00:00Z","divPayDate":"2026-03-02"}}}"""));
    Quote quote = fetch("XYZ").quotes().get("XYZ");
    assertThat(quote.high52Weeks()).hasValue(120.5);
    assertThat(quote.low52Weeks()).hasValue(80.25);
    assertThat(quote.last()).hasValue(101.4);
    assertThat(quote.previousClose()).hasValue(99.9);
    assertThat(quote.averageVolume10Days()).hasValue(5e6);
    assertThat(quote.realtime()).isTrue();
    assertThat(quote.quoteTime()).contains(Instant.ofEpochMilli(1773180000000L));
    assertThat(quote.tradeTime()).isEmpty();
    assertThat(quote.shortable()).contains(false);
    Dividend dividend = quote.dividend();
    assertThat(dividend.perPayment()).hasValue(0.5);
    assertThat(dividend.exDate()).contains(LocalDate.of(2026, 2, 13));
    assertThat(dividend.nextExDate()).contains(LocalDate.of(2026, 5, 15));
    assertThat(dividend.payDate()).contains(LocalDate.of(2026, 3, 2));
    assertThat(dividend.nextPayDate()).isEmpty();
  }

  @Test
  void paymentIsTheAnnualAmountOverTheFrequency_whenItIsNotStated() {
    broker.on(QUOTES, entry("\"divAmount\":2.0,\"divFreq\":4,\"divPayAmount\":0"));
    assertThat(fetch("XYZ").quotes().get("XYZ").dividend().perPayment()).hasValue(0.5);
  }

  @Test
  void nothingIsKnownOfDividends_whenTheFieldsAreMissingOrNaN() {
    broker.on(QUOTES, entry("\"divAmount\":\"NaN\",\"divFreq\":0"));
    Dividend dividend = fetch("XYZ").quotes().get("XYZ").dividend();
    assertThat(dividend.perPayment()).isEmpty();
    assertThat(dividend.annualAmount()).isEmpty();
    assertThat(dividend.exDate()).isEmpty();
  }

  @Test
  void invalidAndMissingSymbolsAreToldApart() {
    broker.on(
        QUOTES,
        Reply.json(
            200,
            "{\"XYZ\":{\"quote\":{\"lastPrice\":1}},\"errors\":{\"invalidSymbols\":[\"NOPE\"]}}"));
    QuoteBatch batch = fetch("XYZ", "NOPE", "GONE");
    assertThat(batch.quotes()).containsOnlyKeys("XYZ");
    assertThat(batch.invalidSymbols()).containsExactly("NOPE");
    assertThat(batch.missingSymbols()).containsExactly("GONE");
  }

  @Test
  void requestsHold500Symbols_whenMoreAreAskedFor() {
    broker.on(QUOTES, Reply.json(200, "{}"));
    List<String> symbols = IntStream.range(0, 1001).mapToObj(i -> "S" + i).toList();
    assertThat(broker.client(folder, new TestTime()).quotes().fetch(symbols).missingSymbols())
        .hasSize(1001);
    assertThat(broker.calls())
        .extracting(call -> call.query().split("&", -1)[0].split(",", -1).length)
        .containsExactly(500, 500, 1);
  }

  @Test
  void symbolsAreEncoded() {
    broker.on(QUOTES, Reply.json(200, "{}"));
    fetch("BRK/B", "$SPX");
    assertThat(broker.calls().get(0).query()).startsWith("symbols=BRK%2FB,%24SPX&");
  }

  @Test
  void problemCarriesTheBrokersWords_whenABatchIsRefused() {
    broker.on(
        QUOTES,
        Reply.json(
            400, "{\"errors\":[{\"detail\":\"Search combination should have exceed 500.\"}]}"));
    assertThat(catchThrowableOfType(Problem.class, () -> fetch("A", "B")))
        .hasMessageContaining("exceed 500");
  }

  private static Reply entry(String fundamental) {
    return Reply.json(
        200, "{\"XYZ\":{\"quote\":{\"lastPrice\":1},\"fundamental\":{" + fundamental + "}}}");
  }

  private QuoteBatch fetch(String... symbols) {
    return broker.client(folder, new TestTime()).quotes().fetch(List.of(symbols));
  }
}
