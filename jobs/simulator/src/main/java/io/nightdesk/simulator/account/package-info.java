/** One brokerage account: cash, positions, and orders that rest and fill against the bars. */
package io.nightdesk.simulator.account;
