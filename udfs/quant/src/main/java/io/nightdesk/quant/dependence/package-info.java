/**
 * Dependence between return series: rank correlation, copulas of pairs and of many symbols, the
 * probability that two fall far together, and scenarios in which all move together.
 *
 * <p>Copulas are fitted on ranks, never on returns, so no figure here depends on the margins.
 */
package io.nightdesk.quant.dependence;
