/** Price history, quotes and market hours as the broker serves them, in our words and units. */
package io.nightdesk.schwab.marketdata;
