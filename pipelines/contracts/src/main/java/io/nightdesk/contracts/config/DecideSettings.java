package io.nightdesk.contracts.config;

import java.io.Serializable;

/** When a forecast becomes a signal. */
public record DecideSettings(
    @Setting(
            value = "Lowest calibrated confidence of a BUY or SELL",
            unit = "probability",
            min = 0.5,
            max = 1)
        double minimumConfidence,
    @Setting(value = "Highest risk score of a BUY or SELL", unit = "score", min = 1, max = 10)
        int maximumRiskScore,
    @Setting(
            value = "Cost of a round trip: spread, slippage, fees",
            unit = "decimal of value",
            min = 0,
            max = 0.1)
        double roundTripCost,
    @Setting(
            value = "Stop distance in standard deviations of the horizon's return",
            unit = "multiple",
            min = 0.1,
            max = 10)
        double stopMultiple)
    implements Serializable {}
