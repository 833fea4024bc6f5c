package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of a synthetic market: SYN001, SYN002, ... in ten sectors, and the funds SPY, QQQ and
 * one a sector.
 *
 * <p>Of every fifty names the fourth is listed about a year late and the eighth is delisted about
 * two and a half years after the start.
 */
final class SyntheticUniverse {

  private static final int LATE_LISTING = 3;
  private static final int DELISTING = 7;
  private static final int LISTING_SESSION = 250;
  private static final int DELISTING_SESSION = 620;

  private SyntheticUniverse() {}

  static List<SymbolTraits> benchmarks(int sessions) {
    List<SymbolTraits> funds = new ArrayList<>();
    int technology = Sector.INFORMATION_TECHNOLOGY.factor();
    funds.add(fund("SPY", -1, 1, 0, technology, 0, 300, 60e6, sessions));
    funds.add(fund("QQQ", -2, 1.1, 0.6, technology, 0.002, 220, 40e6, sessions));
    for (Sector sector : Sector.values()) {
      int path = -10 - sector.ordinal();
      funds.add(fund(sector.fund(), path, 1, 1, sector.factor(), 0.001, 60, 10e6, sessions));
    }
    return funds;
  }

  static List<SymbolTraits> stocks(MarketSpec spec) {
    List<SymbolTraits> stocks = new ArrayList<>();
    for (int path = 0; path < spec.symbols(); path++) {
      stocks.add(stock(spec, path));
    }
    return stocks;
  }

  static Sector sector(int path) {
    return Sector.values()[Math.floorMod(path, Sector.values().length)];
  }

  private static SymbolTraits stock(MarketSpec spec, int path) {
    CounterStream draws = Draw.TRAITS.stream(spec.seed(), path, 0);
    double marketBeta = 0.6 + 0.8 * draws.uniform();
    double sectorBeta = 0.6 + 0.8 * draws.uniform();
    double ownVolatility = 0.011 + 0.010 * draws.uniform();
    double startPrice = 20 * StrictMath.exp(2.2 * draws.uniform());
    double typicalVolume = StrictMath.exp(StrictMath.log(10) * (5.4 + 1.8 * draws.uniform()));
    double yield = 0.01 + 0.03 * draws.uniform();
    boolean pays = draws.uniform() < 0.6;
    int phase = draws.nextInt(63);
    int shift = draws.nextInt(30);
    int place = path % 50;
    int listedAt = place == LATE_LISTING ? LISTING_SESSION + shift : 0;
    int delistedAt = place == DELISTING ? DELISTING_SESSION + shift : Integer.MAX_VALUE;
    return new SymbolTraits(
        String.format(Locale.ROOT, "SYN%03d", path + 1),
        path,
        marketBeta,
        sectorBeta,
        sector(path).factor(),
        ownVolatility,
        startPrice,
        typicalVolume,
        pays ? yield : 0,
        phase,
        listedAt,
        Math.min(delistedAt, spec.sessions().size()));
  }

  private static SymbolTraits fund(
      String symbol,
      int path,
      double marketBeta,
      double sectorBeta,
      int factor,
      double ownVolatility,
      double startPrice,
      double typicalVolume,
      int sessions) {
    return new SymbolTraits(
        symbol,
        path,
        marketBeta,
        sectorBeta,
        factor,
        ownVolatility,
        startPrice,
        typicalVolume,
        0.015,
        50,
        0,
        sessions);
  }
}
