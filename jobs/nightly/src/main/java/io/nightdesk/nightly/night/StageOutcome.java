package io.nightdesk.nightly.night;

import io.nightdesk.nightly.warehouse.RunRecord;
import java.util.List;
import java.util.Map;

/**
 * What a stage did.
 *
 * @param outputs ranges written
 * @param findings number of findings
 * @param metrics figures for the report, by name with unit
 * @param message outcome in a sentence; may be empty
 */
record StageOutcome(
    List<RunRecord.Output> outputs, long findings, Map<String, Double> metrics, String message) {

  static StageOutcome of(List<RunRecord.Output> outputs) {
    return new StageOutcome(outputs, 0, Map.of(), "");
  }

  static StageOutcome of(List<RunRecord.Output> outputs, String message) {
    return new StageOutcome(outputs, 0, Map.of(), message);
  }
}
