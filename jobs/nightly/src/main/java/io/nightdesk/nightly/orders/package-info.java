/**
 * The executor's ledger, a file of JSON lines in {@code <warehouse>/_ledger}, as tables for SQL and
 * for the report. The file rules; the tables are replaced whole when it says something new.
 */
package io.nightdesk.nightly.orders;
