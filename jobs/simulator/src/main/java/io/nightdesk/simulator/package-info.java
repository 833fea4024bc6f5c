/**
 * A Charles Schwab that one can start: the broker's REST interface over a synthetic or replayed
 * market, with a clock of its own.
 *
 * <p>Written from the interface's public description and sharing no type with the client, so that a
 * misreading in the one is not hidden by the same misreading in the other.
 */
package io.nightdesk.simulator;
