package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;
import java.util.Optional;

/**
 * Map from a model's raw probability to a calibrated one, learned from out-of-fold forecasts:
 *
 * <pre>  logit q = a ln p - b ln(1 - p) + c,   a, b &ge; 0 </pre>
 *
 * <p>Three parameters, not a free monotone step function: labels of H sessions overlap, so a year
 * of forecasts holds few independent outcomes, and isotonic regression then makes extreme steps of
 * chance. The exponents are drawn towards 0, which is the base rate, with the weight of one
 * independent outcome; a label of H sessions counts as 1/H of one.
 *
 * @param a exponent of p
 * @param b exponent of 1 - p
 * @param c constant
 * @param sessions sessions of forecasts behind it
 * @see <a href="https://proceedings.mlr.press/v54/kull17a.html">Kull, Silva Filho, Flach (2017)</a>
 */
public record Calibration(double a, double b, double c, int sessions) {

  /** Fewest sessions of forecasts that a calibration is learned from. */
  public static final int MIN_SESSIONS = 250;

  private static final double LEAST = 0.01;

  public Calibration {
    Check.notNegative(a, "a");
    Check.notNegative(b, "b");
    Check.finite(c, "c");
    Check.that(
        sessions >= MIN_SESSIONS,
        "a calibration needs at least %s sessions, has %s",
        MIN_SESSIONS,
        sessions);
  }

  /**
   * Learns the map from single forecasts in a fixed order; empty with fewer than 250 sessions.
   *
   * @param probabilities raw forecasts of up, 0 to 1
   * @param up whether it went up
   * @param sessions number of sessions that the forecasts come from
   * @param horizonSessions sessions of the label
   */
  public static Optional<Calibration> fit(
      double[] probabilities, boolean[] up, int sessions, int horizonSessions) {
    Check.sameLength(probabilities.length, up.length, "up");
    if (sessions < MIN_SESSIONS) {
      return Optional.empty();
    }
    double[] map = BetaCalibrationFit.fit(probabilities, up, 1.0 / horizonSessions);
    return Optional.of(new Calibration(map[0], map[1], map[2], sessions));
  }

  /** The calibrated probability, kept within 0.01 and 0.99. */
  public double apply(double probability) {
    Check.within(probability, 0, 1, "probability");
    double clipped = BetaCalibrationFit.clip(probability);
    double logit = a * StrictMath.log(clipped) - b * StrictMath.log1p(-clipped) + c;
    return Math.max(LEAST, Math.min(1 - LEAST, 1 / (1 + StrictMath.exp(-logit))));
  }

  /** The map as numbers to store. */
  public double[] toArray() {
    return new double[] {a, b, c, sessions};
  }

  /** The map that {@link #toArray} stored. */
  public static Calibration fromArray(double[] stored) {
    Check.sameLength(4, stored.length, "stored");
    return new Calibration(stored[0], stored[1], stored[2], (int) stored[3]);
  }
}
