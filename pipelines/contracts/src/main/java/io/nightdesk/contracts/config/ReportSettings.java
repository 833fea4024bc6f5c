package io.nightdesk.contracts.config;

/** What the night's page shows. */
public record ReportSettings(
    @Setting(value = "Rows of each list", unit = "rows", min = 1, max = 500) int rows,
    @Setting(
            value = "Symbols with a chart of VaR against realised returns",
            unit = "symbols",
            min = 0,
            max = 50)
        int charts) {}
