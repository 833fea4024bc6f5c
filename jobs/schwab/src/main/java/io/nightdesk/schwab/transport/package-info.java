/**
 * Requests to the broker over HTTP: where to, how often, how long, and what may be repeated.
 *
 * <p>Reads go through {@link io.nightdesk.schwab.transport.Reads}, which repeats them; writes go
 * through {@link io.nightdesk.schwab.transport.Writes}, which holds no code that could.
 */
package io.nightdesk.schwab.transport;
