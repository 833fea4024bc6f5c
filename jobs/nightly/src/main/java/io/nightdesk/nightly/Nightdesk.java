package io.nightdesk.nightly;

import io.nightdesk.nightly.command.CommandLines;

/** The main program. */
public final class Nightdesk {

  private Nightdesk() {}

  /** Carries out one command and ends the process, whatever threads libraries have left. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Carries out one command within this process; returns its exit code. */
  public static int run(String... arguments) {
    return CommandLines.ofProcess().run(arguments);
  }
}
