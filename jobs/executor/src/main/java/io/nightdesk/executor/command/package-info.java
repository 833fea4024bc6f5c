/** One class per command, and what they share: options, the place they work in, output. */
package io.nightdesk.executor.command;
