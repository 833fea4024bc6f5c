/**
 * The mathematics of Nightdesk: numbers in, numbers out.
 *
 * <p>Nothing here knows Spark, files, clocks or configuration; the only library is Commons Math.
 * Each package may use those before it: {@code time, random < market < feature, volatility,
 * dependence < risk < learning < decision < backtest < evaluation}.
 */
package io.nightdesk.quant;
