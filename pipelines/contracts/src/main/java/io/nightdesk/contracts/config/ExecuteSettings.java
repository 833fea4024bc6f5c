package io.nightdesk.contracts.config;

/** Limits of the executor in paper mode. Live limits have no defaults and are not among these. */
public record ExecuteSettings(
    @Setting("Number of the account whose hash is used; empty takes the only account there is")
        String account,
    @Setting(
            value = "Share of equity lost when a stop is hit",
            unit = "decimal",
            min = 0.0001,
            max = 0.1)
        double riskFraction,
    @Setting(
            value = "Largest share of equity in one position",
            unit = "decimal",
            min = 0.001,
            max = 1)
        double maximumPositionShare,
    @Setting(
            value = "Largest share of equity in all positions and working orders",
            unit = "decimal",
            min = 0.01,
            max = 10)
        double maximumGrossShare,
    @Setting(value = "Orders a run may send", unit = "orders", min = 0, max = 1000)
        int maximumOrders,
    @Setting(
            value = "Largest distance of the quote from the reference price",
            unit = "decimal",
            min = 0.001,
            max = 1)
        double priceCollar,
    @Setting(
            value = "Whether short sales are sent",
            oneOf = {"no", "yes"})
        String shortSales) {}
