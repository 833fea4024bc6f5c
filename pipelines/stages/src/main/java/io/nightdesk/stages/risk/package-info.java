/** Volatility, tail risk and the risk score of every symbol. */
package io.nightdesk.stages.risk;
