package io.nightdesk.simulator.market;

import java.time.LocalDate;

/**
 * A symbol-session at whose close the planted rule holds.
 *
 * @param gap open over the close before, minus 1
 * @param volumeRatio volume over its mean of 20 sessions, this one included
 * @param drift1 log return added between open and close of the next session; 0 without an edge
 * @param drift2 the same for the session after it
 * @param drift3 the same for the third session
 * @param probabilityUp that the log return from the next open to the fifth close is above 0
 */
public record Truth(
    String symbol,
    LocalDate session,
    double gap,
    double volumeRatio,
    double drift1,
    double drift2,
    double drift3,
    double probabilityUp) {}
