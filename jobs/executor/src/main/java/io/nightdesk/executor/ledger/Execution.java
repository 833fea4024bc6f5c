package io.nightdesk.executor.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run that may send orders, recorded before its first.
 *
 * @param build the executor's own build
 * @param producerBuild the build that made the signals
 * @param contentHash of the signals
 * @param limitsHash of the limits in force
 * @param approvedBy the person, or the mode that approves itself
 */
public record Execution(
    String runId,
    Mode mode,
    LocalDate asOf,
    String build,
    String producerBuild,
    String contentHash,
    String limitsHash,
    String approvedBy,
    Instant startedAt)
    implements LedgerEntry {}
