package io.nightdesk.schwab.trading;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One execution.
 *
 * @param key made of order, leg, time, price, quantity and ordinal among equals; the same however
 *     often the order is read
 * @param legId the leg that was filled
 * @param price dollars per share
 * @param quantity shares, above 0
 */
public record Fill(
    String key, long orderId, long legId, Instant time, BigDecimal price, BigDecimal quantity) {}
