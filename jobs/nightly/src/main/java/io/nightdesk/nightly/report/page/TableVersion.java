package io.nightdesk.nightly.report.page;

/**
 * One table as the page read it.
 *
 * @param table name of its contract
 * @param version Delta version
 * @param contentHash hash of its rows of the as-of session; empty where it has none
 */
public record TableVersion(String table, long version, String contentHash) {}
