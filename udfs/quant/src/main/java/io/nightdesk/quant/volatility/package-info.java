/**
 * Volatility of one return series: models, their fit by maximum likelihood, filter and forecast.
 *
 * <p>Returns are log returns in percent (100 times the log return), because the likelihood is best
 * scaled there. A model supplies its recursion and the partial derivatives of it; likelihood,
 * optimiser, standard errors, filter and forecast exist once. Everything here runs on one thread
 * with {@link java.lang.StrictMath}, so the same returns give the same bits.
 */
package io.nightdesk.quant.volatility;
