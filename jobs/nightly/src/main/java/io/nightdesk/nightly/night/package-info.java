/** The night: its stages in order, each run recorded, skipped where nothing changed. */
package io.nightdesk.nightly.night;
