package io.nightdesk.nightly.night;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.warehouse.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stage did.
 *
 * @param outputs ranges written
 * @param findings number of findings
 * @param metrics figures for the report, by name with unit
 * @param message outcome in a sentence; may be empty
 * @param refusal why the night ends here, though what was written is published; empty if it goes on
 */
record StageOutcome(
    List<RunRecord.Output> outputs,
    long findings,
    Map<String, Double> metrics,
    String message,
    Optional<Problem> refusal) {

  StageOutcome(
      List<RunRecord.Output> outputs, long findings, Map<String, Double> metrics, String message) {
    this(outputs, findings, metrics, message, Optional.empty());
  }

  static StageOutcome of(List<RunRecord.Output> outputs) {
    return new StageOutcome(outputs, 0, Map.of(), "");
  }

  /** The night ends here; what was written tells why. */
  static StageOutcome refused(List<RunRecord.Output> outputs, long findings, Problem refusal) {
    return new StageOutcome(outputs, findings, Map.of(), refusal.problem(), Optional.of(refusal));
  }

  static StageOutcome of(List<RunRecord.Output> outputs, String message) {
    return new StageOutcome(outputs, 0, Map.of(), message);
  }
}
