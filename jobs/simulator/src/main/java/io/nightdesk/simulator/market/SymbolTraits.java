package io.nightdesk.simulator.market;

/**
 * What distinguishes one symbol's path from another's.
 *
 * @param path number of the symbol's random streams; negative for benchmarks
 * @param marketBeta loading on the market factor
 * @param sectorBeta loading on the sector factor
 * @param factor number of the sector's factor
 * @param ownVolatility long-run daily volatility of the symbol's own returns
 * @param startPrice USD before the first session
 * @param typicalVolume shares in an ordinary session
 * @param dividendYield decimal per year, 0 for none
 * @param dividendPhase session number of the first ex-date, 0 to 62
 * @param listedAt number of the first session
 * @param delistedAt number of the session after the last
 */
record SymbolTraits(
    String symbol,
    int path,
    double marketBeta,
    double sectorBeta,
    int factor,
    double ownVolatility,
    double startPrice,
    double typicalVolume,
    double dividendYield,
    int dividendPhase,
    int listedAt,
    int delistedAt) {

  /** Whether this is a fund: no news, no splits, no halts. */
  boolean benchmark() {
    return path < 0;
  }
}
