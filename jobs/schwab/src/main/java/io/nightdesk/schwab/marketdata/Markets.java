package io.nightdesk.schwab.marketdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.Json;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import java.time.LocalDate;

/** The broker's market hours; it refuses dates before today. */
public final class Markets {

  private final Reads reads;

  public Markets(Reads reads) {
    this.reads = reads;
  }

  /**
   * The equity market's hours on a date.
   *
   * @throws Problem if the broker does not say; that it does not say never means closed
   */
  public MarketHours equityHours(LocalDate date) {
    String what = "the market hours of " + date;
    JsonNode json =
        reads
            .get(
                new ReadRequest(
                    what,
                    "markets",
                    "/marketdata/v1/markets?markets=equity&date=" + date,
                    ReadRequest.Priority.SAFETY,
                    answer -> product(answer).path("isOpen").isBoolean()))
            .required(what);
    JsonNode regular = product(json).path("sessionHours").path("regularMarket").path(0);
    return new MarketHours(
        date,
        product(json).path("isOpen").asBoolean(),
        Json.time(regular, "start"),
        Json.time(regular, "end"));
  }

  /** On an open date the key is EQ, on a closed one it may be the market's name. */
  private static JsonNode product(JsonNode answer) {
    JsonNode market = answer.path("equity");
    return market.isEmpty() ? market : market.elements().next();
  }
}
