/** The command line: one class a command, one place for errors. */
package io.nightdesk.nightly.command;
