package io.nightdesk.nightly.report.read;

import io.nightdesk.nightly.report.page.Proportion;

/**
 * Cases in blocks whose members depend on each other while blocks do not; h and n are the hits and
 * cases of a block.
 *
 * @param hits sum of h
 * @param count sum of n
 * @param blocks their number
 * @param hitsSquared sum of h h
 * @param hitsTimesCount sum of h n
 * @param countSquared sum of n n
 */
record BlockSums(
    long hits,
    long count,
    long blocks,
    double hitsSquared,
    double hitsTimesCount,
    double countSquared) {

  /**
   * The share of hits with the number of independent cases that would be as uncertain: the cases
   * over the design effect of Kish (1965), which is the variance between blocks over that of
   * independent cases,
   *
   * <pre>  B / (B - 1) * sum (h - p n)^2  /  (N p (1 - p)) </pre>
   *
   * <p>never below 1. Where all cases agree, or one block holds them all, each block counts once.
   */
  Proportion proportion() {
    double p = (double) hits / count;
    double independent = count * p * (1 - p);
    if (blocks < 2 || independent == 0) {
      return new Proportion(hits, count, Math.min(count, blocks));
    }
    double between = hitsSquared - 2 * p * hitsTimesCount + p * p * countSquared;
    double effect = blocks / (blocks - 1.0) * between / independent;
    return new Proportion(hits, count, count / Math.max(1, effect));
  }
}
