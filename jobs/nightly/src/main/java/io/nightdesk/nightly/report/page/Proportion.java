package io.nightdesk.nightly.report.page;

import io.nightdesk.quant.Check;

/**
 * How often something happened, with a 95 % interval by Wilson (1927).
 *
 * <p>Forecasts of one session, and of sessions whose horizons overlap, share their luck. The
 * interval therefore counts them by {@code effectiveCount}, not by {@code count}.
 *
 * @param successes how often it happened; at most {@code count}
 * @param count how often it could have
 * @param effectiveCount independent cases that carry as much information, at most {@code count}
 */
public record Proportion(long successes, long count, double effectiveCount) {

  private static final double NORMAL_QUANTILE_975 = 1.959963984540054;

  public Proportion {
    Check.that(successes >= 0 && successes <= count, "%s successes of %s cases", successes, count);
    Check.within(effectiveCount, 0, count, "effectiveCount");
    Check.that(count == 0 || effectiveCount > 0, "effectiveCount must be above 0");
  }

  /** A proportion of independent cases. */
  public static Proportion independent(long successes, long count) {
    return new Proportion(successes, count, count);
  }

  public boolean empty() {
    return count == 0;
  }

  /** The observed share; NaN without cases. */
  public double share() {
    return (double) successes / count;
  }

  /** Lower end of the interval, 0 to 1; 0 without cases. */
  public double low() {
    return empty() || successes == 0 ? 0 : centre() - halfWidth();
  }

  /** Upper end of the interval, 0 to 1; 1 without cases. */
  public double high() {
    return empty() || successes == count ? 1 : centre() + halfWidth();
  }

  private double centre() {
    return (share() + z2() / (2 * effectiveCount)) / (1 + z2() / effectiveCount);
  }

  private double halfWidth() {
    double n = effectiveCount;
    double spread = share() * (1 - share()) / n + z2() / (4 * n * n);
    return NORMAL_QUANTILE_975 / (1 + z2() / n) * Math.sqrt(spread);
  }

  private static double z2() {
    return NORMAL_QUANTILE_975 * NORMAL_QUANTILE_975;
  }
}
