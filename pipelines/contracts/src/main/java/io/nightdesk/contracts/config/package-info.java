/**
 * Every setting as a record component with description, unit and range; loading, checking and
 * explaining them. Files and overrides are handed in by the programs.
 */
package io.nightdesk.contracts.config;
