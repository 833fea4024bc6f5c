/**
 * Dependence between two return series: rank correlation, copulas of pairs, and the probability
 * that both fall far together.
 *
 * <p>Copulas are fitted on ranks, never on returns, so no figure here depends on the margins.
 */
package io.nightdesk.quant.dependence;
