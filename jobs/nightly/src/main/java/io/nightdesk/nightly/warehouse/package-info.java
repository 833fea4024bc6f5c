/**
 * The warehouse: tables as Delta, ranges written whole, versions, the run ledger, the lock, the
 * store of trained folds.
 */
package io.nightdesk.nightly.warehouse;
