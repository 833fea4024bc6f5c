package io.nightdesk.schwab.trading;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;

/** Answers on accounts and orders that must not be guessed at. */
final class TradingProblems {

  private TradingProblems() {}

  static Problem notLinked(int linked) {
    return Problem.of(
        ExitCode.CONFIGURATION,
        "The configured account is not linked to this login.",
        "Schwab lists " + linked + " linked accounts, none of exactly that number.",
        "Compare the account number in the configuration with the broker's, and tick the account at"
            + " the next `nightdesk login`.");
  }

  static Problem unreadable(String what, String why) {
    return Problem.of(
        ExitCode.INPUT,
        "Schwab's answer about " + what + " cannot be trusted.",
        why,
        "Look at the account on the broker's own page; nothing was concluded from this answer.");
  }
}
