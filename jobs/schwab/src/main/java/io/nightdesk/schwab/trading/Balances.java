package io.nightdesk.schwab.trading;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Current balances in dollars. The broker sends different ones for cash and margin accounts, and
 * may leave any out: an absent balance is unknown, never zero.
 *
 * @param cash {@code cashBalance}
 * @param availableFunds {@code availableFunds} of a margin account, {@code cashAvailableForTrading}
 *     of a cash account
 * @param buyingPower {@code buyingPower} of a margin account; of a cash account as available funds
 */
public record Balances(
    Optional<BigDecimal> cash,
    Optional<BigDecimal> availableFunds,
    Optional<BigDecimal> buyingPower,
    Optional<BigDecimal> equity,
    Optional<BigDecimal> liquidationValue,
    Optional<BigDecimal> longMarketValue,
    Optional<BigDecimal> shortMarketValue,
    Optional<BigDecimal> maintenanceRequirement) {}
