package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.simulator.market.Instrument;
import io.nightdesk.simulator.market.MarketView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code GET /marketdata/v1/quotes} and {@code /marketdata/v1/{symbol}/quotes}. */
final class QuotesEndpoint {

  private static final int MOST_SYMBOLS = 500;
  private static final Set<String> FIELDS =
      Set.of("all", "quote", "fundamental", "extended", "reference", "regular");

  private final Simulation simulation;
  private final QuoteBlocks blocks;

  QuotesEndpoint(Simulation simulation) {
    this.simulation = simulation;
    blocks = new QuoteBlocks(simulation.view());
  }

  /** Several symbols; unknown ones are listed and are no error. */
  Reply many(Call call) {
    String symbols =
        call.parameter("symbols").orElseThrow(() -> new BadRequest("Missing parameter: symbols"));
    List<String> wanted = Arrays.stream(symbols.split(",")).map(String::trim).distinct().toList();
    if (wanted.size() > MOST_SYMBOLS) {
      throw new BadRequest("Search combination should not exceed " + MOST_SYMBOLS + ".");
    }
    Set<String> fields = fields(call);
    Instant now = simulation.now();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    List<String> invalid = new ArrayList<>();
    for (String symbol : wanted) {
      Optional<Instrument> instrument = quoted(symbol, now);
      if (instrument.isPresent()) {
        body.set(symbol, blocks.of(instrument.get(), fields, now));
      } else {
        invalid.add(symbol);
      }
    }
    if (!invalid.isEmpty()) {
      invalid.forEach(body.putObject("errors").putArray("invalidSymbols")::add);
    }
    return Reply.json(200, body);
  }

  /** One symbol; an unknown one is a 404. */
  Reply one(Call call, String symbol) {
    Set<String> fields = fields(call);
    Instant now = simulation.now();
    Optional<Instrument> instrument = quoted(symbol, now);
    if (instrument.isEmpty()) {
      return Errors.marketData(404, "Symbol not found: " + symbol);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set(symbol, blocks.of(instrument.get(), fields, now));
    return Reply.json(200, body);
  }

  private Optional<Instrument> quoted(String symbol, Instant now) {
    return simulation
        .view()
        .market()
        .instrument(symbol)
        .filter(one -> one.listedOn(MarketView.today(now)))
        .filter(one -> simulation.view().lastPrice(symbol, now).isPresent());
  }

  private static Set<String> fields(Call call) {
    Set<String> fields =
        Set.copyOf(Arrays.asList(call.parameter("fields").orElse("all").split(",")));
    if (!FIELDS.containsAll(fields)) {
      throw new BadRequest("fields must be of " + FIELDS.stream().sorted().toList());
    }
    return fields;
  }
}
