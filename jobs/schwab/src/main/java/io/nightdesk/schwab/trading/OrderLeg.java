package io.nightdesk.schwab.trading;

import java.math.BigDecimal;

/** One leg of an order as read from the broker. */
public record OrderLeg(
    long legId, Instruction instruction, String symbol, String assetType, BigDecimal quantity) {}
