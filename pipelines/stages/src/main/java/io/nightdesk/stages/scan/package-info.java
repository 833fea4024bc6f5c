/** The momentum scanner. */
package io.nightdesk.stages.scan;
