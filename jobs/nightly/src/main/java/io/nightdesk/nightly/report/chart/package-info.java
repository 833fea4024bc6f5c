/**
 * The page's charts: JFreeChart drawn as SVG whose colours follow the page's light or dark mode.
 */
package io.nightdesk.nightly.report.chart;
