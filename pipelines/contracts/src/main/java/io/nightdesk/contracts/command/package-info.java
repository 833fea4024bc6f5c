/** The names of all commands, whichever program carries them out. */
package io.nightdesk.contracts.command;
