package io.nightdesk.nightly.report.page;

import io.nightdesk.quant.Check;
import java.util.Set;

/**
 * One stage of the night.
 *
 * @param stage name of the stage
 * @param status finished, skipped or failed
 * @param seconds wall time
 * @param rows rows written
 * @param findings findings of the run
 * @param contentHash hash of what came out; empty where nothing did
 * @param message outcome in a sentence
 */
public record StageRun(
    String stage,
    String status,
    double seconds,
    long rows,
    long findings,
    String contentHash,
    String message) {

  public StageRun {
    Check.that(
        Set.of("finished", "skipped", "failed").contains(status), "unknown status %s", status);
    Check.notNegative(seconds, "seconds");
  }

  /** Whether the stage failed. */
  public boolean failed() {
    return status.equals("failed");
  }
}
