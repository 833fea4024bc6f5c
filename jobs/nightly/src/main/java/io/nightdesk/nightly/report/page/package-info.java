/** What the night's page says, as values: no table, no markup, no rounding. */
package io.nightdesk.nightly.report.page;
