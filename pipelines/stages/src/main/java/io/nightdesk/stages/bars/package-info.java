/** Bars of one symbol as known at a session: what features, risk and labels read. */
package io.nightdesk.stages.bars;
