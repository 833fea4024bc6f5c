package io.nightdesk.nightly.report.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Whether the champion recipe may speak, and on what evidence.
 *
 * @param state what follows for the signals
 * @param judgedAsOf session of the verdict
 * @param modelId model in force
 * @param recipe members, parameters, features and horizon
 * @param horizonSessions sessions ahead
 * @param trainedFrom first as-of session of its training rows
 * @param trainedThrough last as-of session of its training rows
 * @param trainingRows rows of its training set
 * @param judgedSessions sessions of out-of-fold forecasts behind the verdict
 * @param brier Brier score of the calibrated forecasts, lower is better
 * @param brierBaseRate Brier score of the shrunken base rate
 * @param tStatistic of the difference, HAC over sessions; positive when the model is better
 */
public record ModelVerdict(
    State state,
    Optional<LocalDate> judgedAsOf,
    String modelId,
    String recipe,
    OptionalInt horizonSessions,
    Optional<LocalDate> trainedFrom,
    Optional<LocalDate> trainedThrough,
    OptionalLong trainingRows,
    OptionalInt judgedSessions,
    OptionalDouble brier,
    OptionalDouble brierBaseRate,
    OptionalDouble tStatistic) {

  /** What the verdict allows. */
  public enum State {
    SPEAKS,
    SILENT,
    WARMING_UP,
    NO_MODEL
  }

  /** No model has been judged. */
  public static ModelVerdict none() {
    return new ModelVerdict(
        State.NO_MODEL,
        Optional.empty(),
        "",
        "",
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
