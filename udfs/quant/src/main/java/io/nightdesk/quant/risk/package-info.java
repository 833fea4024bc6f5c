/**
 * Loss and its tests: VaR and ES of a symbol and of a portfolio, the risk features, liquidity, the
 * risk score, backtests of VaR and ES.
 *
 * <p>Losses are positive. Ratios are decimals. The quantile of VaR is its level (0.95), the
 * probability of an exceedance 1 - level.
 */
package io.nightdesk.quant.risk;
