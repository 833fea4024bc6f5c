package io.nightdesk.schwab.marketdata;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One bar as delivered: times are ours, prices and volume are the broker's and unchecked. A price
 * or volume that the broker left out or sent as the text {@code NaN} is NaN.
 *
 * <p>The broker's prices are believed to be adjusted for splits as of the moment of asking and not
 * for dividends; it says so nowhere.
 *
 * @param session the session's date in New York
 * @param end when the bar ends, by which it is labelled; of a daily bar, the session's close
 * @param volume shares
 */
public record PriceBar(
    String symbol,
    BarInterval interval,
    LocalDate session,
    Instant end,
    double open,
    double high,
    double low,
    double close,
    double volume) {}
