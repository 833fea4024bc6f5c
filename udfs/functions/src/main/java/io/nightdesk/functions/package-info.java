/** The mathematics of {@code quant} as Spark SQL functions. */
package io.nightdesk.functions;
