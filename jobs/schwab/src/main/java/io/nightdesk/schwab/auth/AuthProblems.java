package io.nightdesk.schwab.auth;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What can be wrong with tokens. A missing, dead or unreadable token is a matter of set-up, mended
 * by a login: exit code 3.
 */
final class AuthProblems {

  private static final String LOG_IN = "Run: nightdesk login";

  private AuthProblems() {}

  static Problem absent(Path file) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "There are no Schwab tokens.",
        "The token file " + file + " does not exist.",
        LOG_IN);
  }

  static Problem unreadable(Path file, String why) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "The token file " + file + " cannot be used.",
        "It " + why + ".",
        LOG_IN);
  }

  static Problem notPrivate(Path file, String permissions) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "The token file " + file + " is refused.",
        "Others than its owner may use it (" + permissions + ").",
        "Run: chmod 600 " + file + "; and log in again if somebody may have read it.");
  }

  static Problem notPrivatisable(Path folder) {
    return Problem.of(
        ExitCode.ENVIRONMENT,
        "No token file can be kept in " + folder + ".",
        "Its file system knows no file permissions.",
        "Set schwab.token-file to a path on a local Linux file system.");
  }

  static Problem foreign(Path file, String origin, String expected) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "The tokens in " + file + " are not for " + expected + ".",
        "They were issued by " + origin + ".",
        "Use one token file for each address, or run: nightdesk login");
  }

  static Problem dead(Instant loggedInAt) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "The Schwab login of " + loggedInAt + " is over.",
        "A login lasts seven days, renewals included.",
        LOG_IN);
  }

  static Problem refused(String text) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "Schwab no longer accepts the stored login.",
        "It answered "
            + text
            + "; a later login elsewhere, a changed password or seven days do that.",
        LOG_IN);
  }

  static Problem wrongApp(String text) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "Schwab does not accept the app's key and secret.",
        "It answered " + text + ".",
        "Compare both with the developer portal; the app must be ready for use.");
  }

  static Problem codeRefused(String text) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "Schwab did not trade the login's code for tokens.",
        "It answered "
            + text
            + "; a code lives about 30 seconds, works once, and is bound to the callback.",
        "Run nightdesk login again and paste the address at once; compare the callback with the"
            + " developer portal.");
  }

  static Problem notWorking(String reason) {
    return Problem.of(
        ExitCode.INPUT,
        "Schwab issued no tokens.",
        "Its token service failed repeatedly, the last time with " + reason + ".",
        "Run the command again later; the stored login is kept.");
  }

  static Problem locked(Path lock, long seconds) {
    return Problem.of(
        ExitCode.LOCKED,
        "The token file is in use.",
        "Another process has held " + lock + " for " + seconds + " s.",
        "Wait for it or end it, and run the command again.");
  }

  static Problem notWritable(Path file, String reason) {
    return Problem.of(
        ExitCode.ENVIRONMENT,
        "The token file " + file + " cannot be written.",
        "The system says: " + reason + ".",
        "Make room or give permission, and run the command again.");
  }

  static Problem badCallback(String why, String callback) {
    return Problem.of(
        ExitCode.USAGE,
        "This is not the address that Schwab sent the browser to.",
        why,
        "Paste the whole address from the browser, which begins with " + callback + ".");
  }
}
