package io.nightdesk.executor.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A holding as the broker reported it and as our fills explain it.
 *
 * @param quantity shares, negative when short
 * @param marketValue dollars, negative when short
 */
public record PositionReading(
    String account,
    String symbol,
    long quantity,
    BigDecimal averagePrice,
    BigDecimal marketValue,
    Instant readAt,
    String runId)
    implements LedgerEntry {}
