/**
 * The night's report: tables are read into a {@code NightPage}, which is rendered as one HTML page
 * without any outside link, and summed up in a few lines for the terminal.
 */
package io.nightdesk.nightly.report;
