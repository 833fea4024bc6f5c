/**
 * The mathematics of {@code quant} as Spark SQL functions.
 *
 * <p>{@link io.nightdesk.functions.NightdeskFunctions} is the session extension that registers
 * them, {@link io.nightdesk.functions.FunctionCatalogue} their list. Returns, volatilities and
 * losses are decimals here (0.012 is 1.2 %); the kernels that want percent get it from one place,
 * {@link io.nightdesk.functions.Percent}.
 */
package io.nightdesk.functions;
