package io.nightdesk.executor.ledger;

import java.time.Instant;
import java.time.LocalDate;

/** A person's consent to one session's signals under the limits of that moment. */
public record Approval(
    LocalDate asOf,
    String contentHash,
    String limitsHash,
    String person,
    Instant approvedAt,
    Instant expiresAt)
    implements LedgerEntry {}
