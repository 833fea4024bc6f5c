/** Bars, series of them, corporate actions, and the returns that follow from these. */
package io.nightdesk.quant.market;
