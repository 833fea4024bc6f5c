package io.nightdesk.contracts.config;

import java.io.Serializable;

/** When the gate flags and when it refuses. */
public record CheckSettings(
    @Setting(
            value =
                "Close-to-close move that, undone the next session, is taken for a misdated bar",
            unit = "decimal",
            min = 0.01,
            max = 1)
        double reversalMove,
    @Setting(
            value = "Close-to-close move without a recorded action that breaks a series",
            unit = "decimal",
            min = 0.1,
            max = 10)
        double unexplainedMove,
    @Setting(
            value = "Relative difference of two sources' closes that is a finding",
            unit = "decimal",
            min = 0.0001,
            max = 1)
        double sourceDifference,
    @Setting(
            value = "Lowest count of bars against the median of 20 sessions",
            unit = "decimal",
            min = 0,
            max = 1)
        double minRowShare,
    @Setting(
            value = "Highest count of bars against the median of 20 sessions",
            unit = "decimal",
            min = 1,
            max = 100)
        double maxRowShare,
    @Setting(
            value = "Share of a session's bars that may be rejected before the gate refuses",
            unit = "decimal",
            min = 0,
            max = 1)
        double maxRejectedShare)
    implements Serializable {}
