package io.nightdesk.contracts.config;

import java.util.List;

/** Which bars are asked for. */
public record IngestSettings(
    @Setting(
            value = "Calendar years of daily history asked for at the first ingest",
            unit = "years",
            min = 1,
            max = 20)
        int historyYears,
    @Setting(
            value = "Sessions fetched again each night to notice restatements and splits",
            unit = "sessions",
            min = 5,
            max = 60)
        int overlapSessions,
    @Setting("Symbols that are read for comparison and never traded") List<String> benchmarks,
    @Setting(
            value = "Whether 1-minute bars are ingested",
            oneOf = {"none", "1m"})
        String minuteBars,
    @Setting(value = "Requests under way at once", unit = "requests", min = 1, max = 16)
        int parallel) {}
