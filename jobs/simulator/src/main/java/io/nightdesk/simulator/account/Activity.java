package io.nightdesk.simulator.account;

import java.math.BigDecimal;

/**
 * One entry of an order's activities: a fill, or the quantity that a cancel took out.
 *
 * @param kind {@code FILL} or {@code CANCELED}
 * @param quantity shares
 * @param remaining shares still open after it
 * @param price USD per share, 0 for a cancel
 * @param at epoch milliseconds
 */
public record Activity(
    long id, String kind, long quantity, long remaining, BigDecimal price, long at) {}
