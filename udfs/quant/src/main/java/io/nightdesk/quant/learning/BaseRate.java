package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;

/**
 * How often a symbol's label was up, shrunk towards the whole universe's: what a forecast must
 * beat.
 *
 * @param ups labels above zero
 * @param labels all labels, completed before the as-of session
 */
public record BaseRate(long ups, long labels) {

  /** Weight of the universe's rate, as a number of labels. */
  public static final double PSEUDO_COUNT = 250;

  public BaseRate {
    Check.that(ups >= 0, "ups must not be negative, was %s", ups);
    Check.that(ups <= labels, "ups %s must not exceed labels %s", ups, labels);
  }

  /** Share of up labels; one half where there is no label. */
  public double rate() {
    return labels == 0 ? 0.5 : (double) ups / labels;
  }

  /** Probability of up for this symbol, given the counts of the universe. */
  public double shrunkTo(BaseRate universe) {
    return ((double) ups + PSEUDO_COUNT * universe.rate()) / ((double) labels + PSEUDO_COUNT);
  }
}
