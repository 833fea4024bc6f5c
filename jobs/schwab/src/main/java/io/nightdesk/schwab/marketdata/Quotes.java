package io.nightdesk.schwab.marketdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.ReadAnswer;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Quotes, 500 symbols per request. */
public final class Quotes {

  /** The broker refuses more in one request. */
  static final int SYMBOLS_PER_REQUEST = 500;

  private final Reads reads;

  public Quotes(Reads reads) {
    this.reads = reads;
  }

  /**
   * The quotes of the symbols, in as many requests as needed.
   *
   * @throws Problem if one of the requests has no final answer or is refused
   */
  public QuoteBatch fetch(Collection<String> symbols) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(symbols));
    Map<String, Quote> quotes = new LinkedHashMap<>();
    Set<String> invalid = new LinkedHashSet<>();
    for (int start = 0; start < distinct.size(); start += SYMBOLS_PER_REQUEST) {
      int end = Math.min(distinct.size(), start + SYMBOLS_PER_REQUEST);
      fetch(distinct.subList(start, end), quotes, invalid);
    }
    Set<String> missing = new LinkedHashSet<>(distinct);
    missing.removeAll(quotes.keySet());
    missing.removeAll(invalid);
    return new QuoteBatch(
        Collections.unmodifiableMap(quotes),
        Collections.unmodifiableSet(invalid),
        Collections.unmodifiableSet(missing));
  }

  private void fetch(List<String> symbols, Map<String, Quote> quotes, Set<String> invalid) {
    List<String> encoded = new ArrayList<>();
    symbols.forEach(symbol -> encoded.add(URLEncoder.encode(symbol, StandardCharsets.UTF_8)));
    String what = symbols.size() == 1 ? "the quote of " + symbols.get(0) : "quotes";
    ReadAnswer answer =
        reads.get(
            new ReadRequest(
                what,
                "quotes",
                "/marketdata/v1/quotes?symbols="
                    + String.join(",", encoded)
                    + "&fields=quote,fundamental,reference&indicative=false",
                ReadRequest.Priority.SAFETY,
                JsonNode::isObject));
    if (answer.status() == 404 && symbols.size() == 1) {
      invalid.add(symbols.get(0));
      return;
    }
    JsonNode json = answer.required(what);
    for (JsonNode symbol : json.path("errors").path("invalidSymbols")) {
      invalid.add(symbol.asText());
    }
    for (String symbol : symbols) {
      JsonNode entry = json.path(symbol);
      if (entry.path("quote").isObject()) {
        quotes.put(symbol, QuoteReader.read(symbol, entry));
      }
    }
  }
}
