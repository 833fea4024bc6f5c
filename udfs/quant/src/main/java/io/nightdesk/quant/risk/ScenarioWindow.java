package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * The order statistics around VaR from which its components are estimated.
 *
 * @param tail which losses make VaR and ES
 * @param half the window reaches this many ranks to either side of the VaR: a quarter of the tail,
 *     at least 10 where the tail has so many
 */
record ScenarioWindow(EmpiricalTail tail, int half) {

  private static final int FEWEST = 10;
  private static final int SHARE = 4;

  static ScenarioWindow of(double level, int scenarios) {
    EmpiricalTail tail = EmpiricalTail.filled(level, scenarios);
    Check.that(
        tail.whole() >= FEWEST,
        "%s scenarios leave %s beyond level %s; at least %s are needed",
        scenarios,
        tail.whole(),
        level,
        FEWEST);
    return new ScenarioWindow(tail, Math.max(FEWEST, tail.whole() / SHARE));
  }

  /** How many of the worst losses are looked at. */
  int reach() {
    return tail.edge() + half + 1;
  }

  /** Epanechnikov weight of a rank. */
  double weight(int rank) {
    double distance = (rank - tail.edge()) / (half + 1.0);
    return 1 - distance * distance;
  }
}
