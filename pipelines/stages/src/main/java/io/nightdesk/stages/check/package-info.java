/** The gate: bars as delivered in, accepted bars and findings out. */
package io.nightdesk.stages.check;
