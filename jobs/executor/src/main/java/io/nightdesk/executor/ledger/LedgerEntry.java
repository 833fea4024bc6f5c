package io.nightdesk.executor.ledger;

/** What one line of the ledger says. */
public sealed interface LedgerEntry
    permits Intent,
        OrderReading,
        FillReading,
        PositionReading,
        Execution,
        Approval,
        PositionBreak,
        Release {}
