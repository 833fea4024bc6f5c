/** What the program takes from its surroundings: environment, folders, wall clock. */
package io.nightdesk.nightly.config;
