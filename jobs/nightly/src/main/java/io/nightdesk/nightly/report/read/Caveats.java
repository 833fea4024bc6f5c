package io.nightdesk.nightly.report.read;

/**
 * What limits the worth of the data.
 *
 * @param staticMembers symbols of the universe whose membership is today's list
 * @param priceReturns symbols whose returns leave out dividends
 * @param symbols symbols with risk figures
 */
public record Caveats(long staticMembers, long priceReturns, long symbols) {}
