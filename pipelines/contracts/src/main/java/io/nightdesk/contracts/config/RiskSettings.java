package io.nightdesk.contracts.config;

import java.io.Serializable;

/** How risk is measured. */
public record RiskSettings(
    @Setting(
            value = "Returns in the window of a volatility fit",
            unit = "sessions",
            min = 500,
            max = 5000)
        int window,
    @Setting(value = "Position whose liquidation is measured", unit = "USD", min = 1, max = 1e12)
        double referencePositionUsd,
    @Setting(
            value = "Share of the traded value that a liquidation may take",
            unit = "decimal",
            min = 0.001,
            max = 1)
        double participation,
    @Setting(
            value = "Multiple of the spread's standard deviation in the liquidity charge",
            unit = "multiple",
            min = 0,
            max = 10)
        double spreadMultiple,
    @Setting(
            value = "Annual risk-free rate in the Sharpe ratio",
            unit = "decimal",
            min = -0.05,
            max = 0.5)
        double riskFreeRate)
    implements Serializable {}
