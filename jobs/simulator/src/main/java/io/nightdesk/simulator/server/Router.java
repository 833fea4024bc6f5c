package io.nightdesk.simulator.server;

import io.nightdesk.simulator.account.Account;
import io.nightdesk.simulator.account.Refusal;
import java.util.Optional;
import java.util.OptionalLong;

/** Leads a call to its endpoint, past token and limit. */
final class Router {

  private static final String MARKET_DATA = "/marketdata/v1/";

  private final Simulation simulation;
  private final RateLimit limit;
  private final OAuthEndpoint oauth;
  private final HistoryEndpoint history;
  private final QuotesEndpoint quotes;
  private final MarketsEndpoint markets;
  private final TraderEndpoint trader;

  Router(Simulation simulation, Credentials credentials, RateLimit limit, String baseUrl) {
    this.simulation = simulation;
    this.limit = limit;
    oauth = new OAuthEndpoint(simulation, credentials);
    history = new HistoryEndpoint(simulation);
    quotes = new QuotesEndpoint(simulation);
    markets = new MarketsEndpoint(simulation);
    trader = new TraderEndpoint(simulation, baseUrl);
  }

  /** Answers a call of the broker's interfaces; a refused one with an error body. */
  Reply answer(Call call, Optional<Fault> fault) {
    try {
      return route(call, fault);
    } catch (BadRequest | Refusal | IllegalArgumentException | ArithmeticException e) {
      return Errors.of(call.path(), 400, e.getMessage());
    }
  }

  private Reply route(Call call, Optional<Fault> fault) {
    if (call.path().startsWith("/v1/oauth/")) {
      return oauth.answer(call);
    }
    boolean marketData = call.path().startsWith(MARKET_DATA);
    if (!marketData && !call.path().startsWith("/trader/v1/")) {
      return Reply.text(404, "text/plain", "no Route matched with those values");
    }
    OptionalLong wait = limit.secondsToWait();
    if (wait.isPresent()) {
      return Errors.of(call.path(), 429, "Too many requests in the last minute")
          .with("Retry-After", Long.toString(wait.getAsLong()));
    }
    if (!isAuthorized(call)) {
      return Errors.of(call.path(), 401, "Client not authorized");
    }
    return marketData ? marketData(call) : trader.answer(call, placing(fault));
  }

  private Reply marketData(Call call) {
    if (!call.method().equals("GET")) {
      return Errors.marketData(405, "Method not allowed");
    }
    String path = call.path().substring(MARKET_DATA.length());
    if (path.equals("pricehistory")) {
      return history.answer(call);
    }
    if (path.equals("quotes")) {
      return quotes.many(call);
    }
    if (path.endsWith("/quotes")) {
      return quotes.one(call, path.substring(0, path.length() - "/quotes".length()));
    }
    if (path.equals("markets")) {
      return markets.hours(
          call,
          call.parameter("markets")
              .orElseThrow(() -> new BadRequest("Missing parameter: markets")));
    }
    if (path.startsWith("markets/")) {
      return markets.hours(call, path.substring("markets/".length()));
    }
    if (path.equals("instruments")) {
      return markets.instruments(call);
    }
    return Reply.text(404, "text/plain", "no Route matched with those values");
  }

  private boolean isAuthorized(Call call) {
    String header = call.header("Authorization").orElse("");
    String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    return simulation.locked(() -> simulation.tokens().isValid(token, simulation.now()));
  }

  private static OrdersEndpoint.Placing placing(Optional<Fault> fault) {
    boolean half = fault.map(one -> one.kind() == Fault.Kind.HALF_FILL).orElse(false);
    return half
        ? new OrdersEndpoint.Placing(Account.Liquidity.HALF)
        : OrdersEndpoint.Placing.ORDINARY;
  }
}
