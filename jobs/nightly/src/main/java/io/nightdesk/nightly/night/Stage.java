package io.nightdesk.nightly.night;

import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.stages.bars.SessionRange;
import java.util.List;
import java.util.Optional;

/** One stage of the night: what it reads, which settings it heeds, and what it does. */
interface Stage {

  /** The name in commands, in the ledger and in reports. */
  String name();

  /** The slices whose content decides the outcome. */
  List<Slice> reads(SessionRange range);

  /** Subtrees of the settings that decide the outcome. */
  List<String> settings();

  /**
   * Hash of what decides the outcome outside the warehouse; empty if that cannot be known, in which
   * case the stage always runs.
   */
  default Optional<String> outside(SessionRange range) {
    return Optional.of("");
  }

  /**
   * The first session that the stage has to cover so that the night of {@code range.to()} works.
   */
  SessionRange needed(SessionRange night);

  /** Whether the rows of a session follow from the bars up to it and the settings alone. */
  default boolean followsFromBars() {
    return false;
  }

  /** Does the work and says what was written. */
  StageOutcome run(SessionRange range, String runId);
}
