/** What a user sees when something cannot be done: problem, cause, remedy, exit code. */
package io.nightdesk.contracts.problem;
