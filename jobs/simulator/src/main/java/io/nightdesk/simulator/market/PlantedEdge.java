package io.nightdesk.simulator.market;

import org.apache.commons.math3.special.Erf;

/**
 * The rule by which news moves the sessions after it, and what one who knows it can know.
 *
 * <p>Where the volume is at least twice its mean of 20 sessions and the gap is at least 1 % at the
 * close of d, the log returns from open to close of d+1, d+2, d+3 gain {@code sign(gap) * 2.5 *
 * sigma(d+1) * (0.6, 0.3, 0.1)}.
 */
final class PlantedEdge {

  static final int VOLUME_SESSIONS = 20;
  static final double NEWS_PROBABILITY = 0.05;
  static final double NEWS_VOLUME = 3;

  private static final double LEAST_VOLUME_RATIO = 2;
  private static final double LEAST_GAP = 0.01;
  private static final double STRENGTH = 2.5;
  private static final double[] WEIGHTS = {0.6, 0.3, 0.1};
  private static final int HORIZON = 5;

  /** Mean size of a news gap in sigmas: 1 + E|N(0,1)| / 2. */
  private static final double MEAN_GAP = 1 + 0.5 * StrictMath.sqrt(2 / StrictMath.PI);

  /** Share of news that fires the rule, about. */
  private static final double FIRING_SHARE = 0.85;

  private PlantedEdge() {}

  static boolean fires(double volumeRatio, double gap) {
    return volumeRatio >= LEAST_VOLUME_RATIO && Math.abs(gap) >= LEAST_GAP;
  }

  /** Adds the drifts of a rule that fired at {@code t} to the sessions after it. */
  static void plant(double[] drift, int t, double gap, double nextSigma) {
    for (int k = 0; k < WEIGHTS.length && t + 1 + k < drift.length; k++) {
      drift[t + 1 + k] += drift(gap, nextSigma, k);
    }
  }

  /** Drift of the {@code k}-th session after the next, {@code k} from 0 to 2. */
  static double drift(double gap, double nextSigma, int k) {
    return Math.signum(gap) * STRENGTH * nextSigma * WEIGHTS[k] + 0.0; // never -0.0
  }

  /**
   * Probability that the log return from the next open to the fifth close is above 0, given the
   * drifts planted so far.
   *
   * <p>Ordinary returns count as normal at the next session's sigma; at most one further news
   * arrives before the last session, in either direction alike, with its gap and, where there is an
   * edge, its own drift. Measured against outcomes this is within 0.02.
   */
  static double probabilityUp(double plantedDrift, double sigma, double premium, Edge edge) {
    double mean = plantedDrift + HORIZON * premium;
    double deviation = sigma * Math.sqrt(HORIZON - GjrPath.OVERNIGHT_SHARE);
    double quiet = Math.pow(1 - NEWS_PROBABILITY, HORIZON - 1);
    double result = quiet * normal(mean / deviation);
    for (int later = 1; later < HORIZON; later++) {
      double jump = sigma * (MEAN_GAP + (edge == Edge.PLANTED ? laterDrift(later) : 0));
      double either = normal((mean + jump) / deviation) + normal((mean - jump) / deviation);
      result += (1 - quiet) / (HORIZON - 1) * either / 2;
    }
    return result;
  }

  /** What news at the {@code later}-th session adds by the fifth, in sigmas. */
  private static double laterDrift(int later) {
    double weight = 0;
    for (int k = 0; k < WEIGHTS.length && later + 1 + k <= HORIZON; k++) {
      weight += WEIGHTS[k];
    }
    return FIRING_SHARE * STRENGTH * weight;
  }

  private static double normal(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }
}
