package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Which losses of a sample make its VaR and ES: ranks from the worst, 0, on.
 *
 * <p>The worst 1 - level of the sample is a number of whole losses and a part of the next one, the
 * edge. The loss at the edge is the smallest whose empirical probability of not being exceeded
 * reaches the level: the VaR.
 *
 * @param level quantile of the loss
 * @param whole losses beyond the edge
 * @param part of the loss at the edge that belongs to the tail, 0 to 1
 * @param edge rank of the VaR
 */
record EmpiricalTail(double level, int whole, double part, int edge) {

  /** Keeps a whole number of losses whole in spite of the rounding of 1 - level. */
  private static final double ROUNDING = 1e-9;

  static EmpiricalTail of(double level, int size) {
    double tail = (1 - level) * size;
    int whole = (int) Math.floor(tail + ROUNDING);
    return new EmpiricalTail(level, whole, Math.max(0, tail - whole), Math.min(whole, size - 1));
  }

  /** The same, refused where the sample does not hold one whole loss of the tail. */
  static EmpiricalTail filled(double level, int size) {
    TailLoss.checkLevel(level);
    EmpiricalTail tail = of(level, size);
    Check.that(
        tail.whole >= 1,
        "level %s needs at least %s returns, has %s",
        level,
        (int) Math.ceil(1 / (1 - level) - ROUNDING),
        size);
    return tail;
  }

  /** How many losses, in parts of them, the ES is the mean of. */
  double size() {
    return whole + part;
  }

  /**
   * VaR and ES.
   *
   * @param losses the worst of the sample at least, worst first
   */
  TailLoss loss(double[] losses) {
    double valueAtRisk = losses[edge];
    double excess = 0;
    for (int rank = 0; rank < edge; rank++) {
      excess += losses[rank] - valueAtRisk;
    }
    return new TailLoss(level, valueAtRisk, valueAtRisk + excess / size());
  }
}
