package io.nightdesk.executor.ledger;

import java.time.Instant;

/** A person looked at a halted symbol and lets it trade again, the broker's figures being right. */
public record Release(String symbol, String person, Instant releasedAt) implements LedgerEntry {}
