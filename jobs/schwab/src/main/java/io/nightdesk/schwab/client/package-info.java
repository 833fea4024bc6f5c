/** The one entrance to the broker: {@link io.nightdesk.schwab.client.SchwabClient}. */
package io.nightdesk.schwab.client;
