/** From forecasts and risk to the published table of signals. */
package io.nightdesk.stages.signals;
