/**
 * The program behind {@code nightdesk}: every command that is not an order's or the simulator's.
 */
package io.nightdesk.nightly;
