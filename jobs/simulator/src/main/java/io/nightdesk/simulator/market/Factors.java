package io.nightdesk.simulator.market;

import io.nightdesk.quant.time.Session;
import java.util.List;

/** The paths that symbols share: factor 0 is the market, factors 1 to 10 are the sectors. */
final class Factors {

  /** Expected log return of the market in a session. */
  static final double MARKET_PREMIUM = 0.0002;

  private static final double MARKET_VOLATILITY = 0.009;
  private static final double SECTOR_VOLATILITY = 0.006;

  private final double[][] overnight;
  private final double[][] intraday;
  private final double[][] variance;

  private Factors(int factors, int sessions) {
    overnight = new double[factors][sessions];
    intraday = new double[factors][sessions];
    variance = new double[factors][sessions];
  }

  static Factors generate(long seed, List<Session> sessions) {
    Factors result = new Factors(1 + Sector.values().length, sessions.size());
    for (int factor = 0; factor < result.overnight.length; factor++) {
      boolean market = factor == 0;
      GjrPath path = new GjrPath(market ? MARKET_VOLATILITY : SECTOR_VOLATILITY);
      for (int t = 0; t < sessions.size(); t++) {
        result.variance[factor][t] = path.variance();
        path.next(Draw.FACTOR.stream(seed, factor, sessions.get(t).epochDay()));
        result.overnight[factor][t] = path.overnight();
        result.intraday[factor][t] = path.intraday() + (market ? MARKET_PREMIUM : 0);
      }
    }
    return result;
  }

  double overnight(SymbolTraits traits, int t) {
    return traits.marketBeta() * overnight[0][t]
        + traits.sectorBeta() * overnight[traits.factor()][t];
  }

  double intraday(SymbolTraits traits, int t) {
    return traits.marketBeta() * intraday[0][t]
        + traits.sectorBeta() * intraday[traits.factor()][t];
  }

  double variance(SymbolTraits traits, int t) {
    double market = traits.marketBeta() * traits.marketBeta() * variance[0][t];
    return market + traits.sectorBeta() * traits.sectorBeta() * variance[traits.factor()][t];
  }
}
