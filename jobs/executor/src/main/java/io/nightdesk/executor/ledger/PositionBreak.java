package io.nightdesk.executor.ledger;

import java.time.Instant;

/**
 * Our fills and the broker's positions disagree: the symbol rests until a person releases it.
 *
 * @param expected shares by our ledger, signed
 * @param found shares at the broker, as text since they may be fractional
 */
public record PositionBreak(
    String account, String symbol, long expected, String found, Instant foundAt, String runId)
    implements LedgerEntry {}
