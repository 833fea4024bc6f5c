/** Accounts, positions and orders at the broker; amounts are exact decimals. */
package io.nightdesk.schwab.trading;
