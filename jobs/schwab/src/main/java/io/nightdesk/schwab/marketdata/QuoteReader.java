package io.nightdesk.schwab.marketdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.schwab.transport.Json;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads one entry of a quotes answer. */
final class QuoteReader {

  private QuoteReader() {}

  static Quote read(String symbol, JsonNode entry) {
    JsonNode quote = entry.path("quote");
    JsonNode reference = entry.path("reference");
    return new Quote(
        symbol,
        Json.text(entry, "assetMainType").orElse(""),
        Json.text(entry, "assetSubType").orElse(""),
        entry.path("realtime").asBoolean(false),
        Json.number(quote, "lastPrice"),
        Json.number(quote, "bidPrice"),
        Json.number(quote, "askPrice"),
        Json.number(quote, "mark"),
        Json.number(quote, "openPrice"),
        Json.number(quote, "highPrice"),
        Json.number(quote, "lowPrice"),
        Json.number(quote, "closePrice"),
        Json.number(quote, "52WeekHigh"),
        Json.number(quote, "52WeekLow"),
        Json.number(quote, "totalVolume"),
        Json.number(entry.path("fundamental"), "avg10DaysVolume"),
        Json.epochMillis(quote, "quoteTime"),
        Json.epochMillis(quote, "tradeTime"),
        Json.text(quote, "securityStatus"),
        reference.path("isShortable").isBoolean()
            ? Optional.of(reference.path("isShortable").asBoolean())
            : Optional.empty(),
        dividend(entry.path("fundamental")));
  }

  private static Dividend dividend(JsonNode fundamental) {
    OptionalDouble frequency = Json.number(fundamental, "divFreq");
    return new Dividend(
        Json.number(fundamental, "divAmount"),
        Json.number(fundamental, "divPayAmount"),
        frequency.isPresent() ? OptionalInt.of((int) frequency.getAsDouble()) : OptionalInt.empty(),
        Json.date(fundamental, "divExDate"),
        Json.date(fundamental, "divPayDate"),
        Json.date(fundamental, "nextDivExDate"),
        Json.date(fundamental, "nextDivPayDate"),
        Json.date(fundamental, "declarationDate"));
  }
}
