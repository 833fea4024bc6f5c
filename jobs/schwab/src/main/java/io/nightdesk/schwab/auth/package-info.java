/**
 * The broker's OAuth tokens: login, the file that keeps them, renewal by one process at a time.
 *
 * <p>The access token lives 30 minutes, the refresh token seven days from the login, whatever is
 * renewed in between: a weekly login is normal operation.
 */
package io.nightdesk.schwab.auth;
