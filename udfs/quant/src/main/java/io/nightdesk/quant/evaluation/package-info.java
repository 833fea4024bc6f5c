/** What forecasts and signals were worth, once the labels are known. */
package io.nightdesk.quant.evaluation;
