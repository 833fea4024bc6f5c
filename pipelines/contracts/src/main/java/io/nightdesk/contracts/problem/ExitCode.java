package io.nightdesk.contracts.problem;

/** The exit codes on which scripts and DAGs rely; never reused, never renumbered. */
public enum ExitCode {
  DONE(0, "done"),
  USAGE(2, "usage"),
  CONFIGURATION(3, "configuration"),
  INPUT(4, "input missing or unreadable"),
  GATE(5, "the gate refused"),
  ENVIRONMENT(6, "the environment: disk, memory, Java"),
  NOT_EXECUTABLE(7, "signals not executable: stale, tampered, unapproved"),
  HALTED(8, "halted"),
  LOCKED(9, "another run holds the lock"),
  OUT_OF_TIME(10, "a time budget ran out"),
  BUG(70, "a bug"),
  CLOSED_DAY(99, "nothing to do on a closed day");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
