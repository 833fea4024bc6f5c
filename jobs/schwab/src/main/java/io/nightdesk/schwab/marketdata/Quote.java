package io.nightdesk.schwab.marketdata;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One symbol's quote; a figure that the broker left out or sent as {@code NaN} is empty.
 *
 * @param realtime whether the broker says that the quote is not delayed
 * @param previousClose close of the session before ({@code closePrice})
 * @param totalVolume shares of today, before and after hours included
 * @param averageVolume10Days shares per session
 * @param quoteTime of bid and ask
 * @param tradeTime of the last trade
 * @param shortable whether the broker says that it can be sold short; empty if it does not say
 */
public record Quote(
    String symbol,
    String assetMainType,
    String assetSubType,
    boolean realtime,
    OptionalDouble last,
    OptionalDouble bid,
    OptionalDouble ask,
    OptionalDouble mark,
    OptionalDouble open,
    OptionalDouble high,
    OptionalDouble low,
    OptionalDouble previousClose,
    OptionalDouble high52Weeks,
    OptionalDouble low52Weeks,
    OptionalDouble totalVolume,
    OptionalDouble averageVolume10Days,
    Optional<Instant> quoteTime,
    Optional<Instant> tradeTime,
    Optional<String> securityStatus,
    Optional<Boolean> shortable,
    Dividend dividend) {}
