/**
 * One class per section of the page, from the tables to its values. Counting happens in Spark; what
 * comes to the driver is bounded by the settings and by the number of bins, rules and stages, never
 * by the universe.
 */
package io.nightdesk.nightly.report.read;
