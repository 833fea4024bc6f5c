package io.nightdesk.simulator.market;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.time.Session;
import java.util.List;

/**
 * What determines a synthetic market, to the last bit.
 *
 * @param seed of all draws
 * @param edge whether news is followed by drift
 * @param symbols how many tradable names, 1 to 2,000
 * @param sessions every session that the market has, the future ones included; at least 30
 */
public record MarketSpec(long seed, Edge edge, int symbols, List<Session> sessions) {
  public MarketSpec {
    Check.that(symbols >= 1 && symbols <= 2_000, "symbols must be 1 to 2000, was %s", symbols);
    Check.that(sessions.size() >= 30, "a market needs 30 sessions, got %s", sessions.size());
    sessions = List.copyOf(sessions);
  }
}
