package io.nightdesk.executor.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One execution.
 *
 * @param fill ordinal within its order, from 1
 * @param feeUsd fees in dollars; zero while the broker has not billed them
 * @param brokerKey the same however often the order is read
 */
public record FillReading(
    String orderId,
    int fill,
    String intentId,
    String account,
    String symbol,
    Side side,
    long quantity,
    BigDecimal price,
    BigDecimal feeUsd,
    Instant filledAt,
    String brokerKey,
    String runId)
    implements LedgerEntry {}
