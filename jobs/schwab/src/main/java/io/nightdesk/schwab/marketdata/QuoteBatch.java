package io.nightdesk.schwab.marketdata;

import java.util.Map;
import java.util.Set;

/**
 * Quotes by symbol, in the order asked for.
 *
 * @param invalidSymbols those that the broker calls invalid
 * @param missingSymbols those that it neither quoted nor called invalid
 */
public record QuoteBatch(
    Map<String, Quote> quotes, Set<String> invalidSymbols, Set<String> missingSymbols) {}
