/** The stages of the night: Datasets in, Datasets out; no storage, no clock, no environment. */
package io.nightdesk.stages;
