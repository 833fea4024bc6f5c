/** The features of every symbol, by the kernels of the catalogue. */
package io.nightdesk.stages.features;
