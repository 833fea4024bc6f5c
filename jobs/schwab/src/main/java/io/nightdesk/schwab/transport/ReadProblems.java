package io.nightdesk.schwab.transport;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.time.Duration;

/** Why a read came to nothing, and what to do. */
public final class ReadProblems {

  private ReadProblems() {}

  /** Nobody listens at the address. */
  public static Problem nobodyThere(SchwabEndpoint endpoint, String reason) {
    return endpoint.venue() == Venue.SIMULATOR
        ? Problem.of(
            ExitCode.INPUT,
            "No simulator answers at " + endpoint.baseUrl() + ".",
            "The connection failed (" + reason + ").",
            "Start it with `nightdesk simulate`, or correct its address.")
        : Problem.of(
            ExitCode.INPUT,
            "Schwab cannot be reached at " + endpoint.baseUrl() + ".",
            "The connection failed (" + reason + ").",
            "Check this machine's network, proxy and name resolution; then run the command again.");
  }

  static Problem notAuthorized(ReadRequest request, String text) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "Schwab does not authorize " + request.what() + ".",
        "It answered 401 again after the token was renewed (" + text + ").",
        "Check in the developer portal that the app is ready for use and holds both API products,"
            + " and that the account was ticked at login; then run: nightdesk login");
  }

  static Problem unexpected(ReadRequest request, int status, String text) {
    return Problem.of(
        ExitCode.INPUT,
        "Schwab's answer to " + request.what() + " is not understood.",
        "It has status " + status + " (" + text + ").",
        "Check the endpoint's address; the log names the exchange.");
  }

  static Problem persistent(ReadRequest request, int failures, String reason) {
    return Problem.of(
        ExitCode.INPUT,
        "Schwab did not answer a request for " + request.what() + ".",
        "It failed " + failures + " times, the last time with " + reason + ".",
        "Run the command again later; what was received before is kept.");
  }

  static Problem outOfTime(ReadRequest request, Duration deadline, int sent, String reason) {
    return Problem.of(
        ExitCode.OUT_OF_TIME,
        "There was no answer to a request for " + request.what() + " in time.",
        sent + " sendings within " + deadline.toSeconds() + " s ended with " + reason + ".",
        "Lower schwab.requests-per-minute if other programs share the app; then run again.");
  }

  static Problem interrupted(ReadRequest request) {
    return Problem.of(
        ExitCode.OUT_OF_TIME,
        "A request for " + request.what() + " was given up.",
        "The program was interrupted while it waited.",
        "Run the command again.");
  }
}
