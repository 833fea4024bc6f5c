package io.nightdesk.quant.learning;

import io.nightdesk.quant.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Map from a model's raw probability to a calibrated one, learned from out-of-fold forecasts: a
 * rising step function whose steps are joined by straight lines.
 *
 * <p>Free steps would become extreme by chance, because labels of H sessions overlap and the
 * symbols of a session move together: a year of forecasts holds few independent outcomes. So the
 * forecasts of one session count as one, a label of H sessions as 1/H of one, every step rests on
 * at least {@value #MIN_OUTCOMES} such outcomes, and each is drawn towards the base rate with the
 * weight of {@value #PRIOR_OUTCOMES}.
 *
 * @param raw mean raw probability of each step, not descending
 * @param calibrated probability of each step, not descending
 * @param sessions sessions of forecasts behind it
 * @see <a href="https://doi.org/10.1145/775047.775151">Zadrozny and Elkan (2002)</a>
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record Calibration(double[] raw, double[] calibrated, int sessions) {

  /** Fewest sessions of forecasts that a calibration is learned from. */
  public static final int MIN_SESSIONS = 250;

  /** Fewest independent outcomes behind a step. */
  public static final int MIN_OUTCOMES = 40;

  /** Weight of the base rate, in independent outcomes. */
  public static final int PRIOR_OUTCOMES = 2;

  private static final double LEAST = 0.01;

  public Calibration {
    Check.sameLength(raw.length, calibrated.length, "calibrated");
    Check.that(raw.length > 0, "a calibration needs at least one step");
    for (int i = 0; i < raw.length; i++) {
      Check.within(raw[i], 0, 1, "raw");
      Check.within(calibrated[i], 0, 1, "calibrated");
      Check.that(i == 0 || raw[i] >= raw[i - 1], "raw must not descend");
      Check.that(i == 0 || calibrated[i] >= calibrated[i - 1], "calibrated must not descend");
    }
    Check.that(
        sessions >= MIN_SESSIONS,
        "a calibration needs at least %s sessions, has %s",
        MIN_SESSIONS,
        sessions);
  }

  /**
   * Learns the map from single forecasts, sorted by session; empty with fewer than 250 sessions.
   *
   * @param session a number that grows with time, such as the epoch day
   * @param probabilities raw forecasts of up, 0 to 1
   * @param up whether it went up
   * @param horizonSessions sessions of the label
   */
  public static Optional<Calibration> fit(
      int[] session, double[] probabilities, boolean[] up, int horizonSessions) {
    Check.sameLength(session.length, probabilities.length, "probabilities");
    Check.sameLength(session.length, up.length, "up");
    Check.that(horizonSessions >= 1, "horizonSessions must be at least 1, was %s", horizonSessions);
    int[] ordinal = new int[session.length];
    for (int i = 1; i < session.length; i++) {
      Check.that(session[i] >= session[i - 1], "sessions must be ascending");
      ordinal[i] = ordinal[i - 1] + (session[i] == session[i - 1] ? 0 : 1);
    }
    int sessions = session.length == 0 ? 0 : ordinal[session.length - 1] + 1;
    if (sessions < MIN_SESSIONS) {
      return Optional.empty();
    }
    List<CalibrationStep> steps =
        CalibrationSteps.of(ordinal, probabilities, up, MIN_OUTCOMES * horizonSessions);
    double baseRate = CalibrationSteps.shareUp(up);
    double[] raw = new double[steps.size()];
    double[] calibrated = new double[steps.size()];
    for (int i = 0; i < raw.length; i++) {
      CalibrationStep step = steps.get(i);
      double outcomes = step.sessions() / horizonSessions;
      double drawn =
          (outcomes * step.shareUp() + PRIOR_OUTCOMES * baseRate) / (outcomes + PRIOR_OUTCOMES);
      raw[i] = step.meanRaw();
      // Steps of unequal weight are drawn unequally far.
      calibrated[i] = i == 0 ? drawn : Math.max(drawn, calibrated[i - 1]);
    }
    return Optional.of(new Calibration(raw, calibrated, sessions));
  }

  /**
   * The calibrated probability, kept within 0.01 and 0.99: on the line between the steps on both
   * sides, beyond the outermost step equal to it.
   */
  public double apply(double probability) {
    Check.within(probability, 0, 1, "probability");
    int at = Arrays.binarySearch(raw, probability);
    int above = -at - 1;
    double value;
    if (at >= 0) {
      value = calibrated[at];
    } else if (above == 0) {
      value = calibrated[0];
    } else if (above == raw.length) {
      value = calibrated[raw.length - 1];
    } else {
      double share = (probability - raw[above - 1]) / (raw[above] - raw[above - 1]);
      value = calibrated[above - 1] + share * (calibrated[above] - calibrated[above - 1]);
    }
    return Math.max(LEAST, Math.min(1 - LEAST, value));
  }
}
