package io.nightdesk.simulator.market;

import io.nightdesk.quant.random.CounterStream;

/** When a synthetic stock splits: seldom, and in the direction that its price suggests. */
final class SplitRule {

  /** Sessions between two dividends. */
  static final int QUARTER = 63;

  /** Probability that a stock does not trade in a session. */
  static final double HALT_PROBABILITY = 1.0 / 2_000;

  private static final double SPLIT_PROBABILITY = 1.0 / 2_500;
  private static final double[] FORWARD = {2, 2, 3, 1.5, 4};

  private final SymbolTraits traits;

  SplitRule(SymbolTraits traits) {
    this.traits = traits;
  }

  /** New shares per old share before the next session, 1 for none. */
  double ratio(double price, CounterStream draws) {
    boolean chosen = draws.uniform() < SPLIT_PROBABILITY;
    int kind = draws.nextInt(FORWARD.length);
    if (price > 20 * traits.startPrice() || price > 1_500) {
      return 10;
    }
    if (price < 2) {
      return 0.1;
    }
    if (!chosen || (price >= 10 && price <= 30)) {
      return 1;
    }
    return price > 30 ? FORWARD[kind] : 0.2;
  }
}
