/**
 * The executor's memory: an append-only file of JSON lines in {@code <warehouse>/_ledger}, replayed
 * at every start, and the flag that halts.
 *
 * <p>Each line is one {@link io.nightdesk.executor.ledger.LedgerEntry}: {@code sequence}, {@code
 * at}, {@code kind}, {@code row}, {@code previous} (the hash of the line before) and {@code hash}.
 * {@code kind} names a table of {@link io.nightdesk.contracts.table.OrderTables} or one of our own
 * notes, and {@code row} holds all columns of that table, so that importing a table means taking
 * the last row of each key.
 */
package io.nightdesk.executor.ledger;
