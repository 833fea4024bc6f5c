/** Dependence between return series: rank correlation and the tail dependence of copulas. */
package io.nightdesk.quant.dependence;
