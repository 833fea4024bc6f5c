package io.nightdesk.contracts.problem;

import java.util.Objects;

/**
 * Something the user asked for cannot be done, and this says so: what, why, and what to do next.
 *
 * <p>Every error that a person can cause or mend is thrown as a {@code Problem}; anything else that
 * escapes a program is a bug and exits with {@link ExitCode#BUG}. Each of the three sentences names
 * the offending value (path, key, symbol, session), not its kind.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String problem;
  private final String cause;
  private final String remedy;

  private Problem(
      ExitCode exitCode, String problem, String cause, String remedy, Throwable source) {
    super(problem + " " + cause + " " + remedy, source);
    this.exitCode = Objects.requireNonNull(exitCode);
    this.problem = problem;
    this.cause = cause;
    this.remedy = remedy;
  }

  /**
   * A problem with its three sentences, each ending in a full stop.
   *
   * @param problem what cannot be done: {@code Table bars_daily lacks the session 2018-02-05.}
   * @param cause why: {@code The ingest of that session did not publish.}
   * @param remedy what to do: {@code Run: nightdesk ingest --as-of 2018-02-05}
   */
  public static Problem of(ExitCode exitCode, String problem, String cause, String remedy) {
    return new Problem(exitCode, problem, cause, remedy, null);
  }

  /** The same problem, keeping the exception that revealed it for the log. */
  public Problem because(Throwable source) {
    return new Problem(exitCode, problem, cause, remedy, source);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** What cannot be done. */
  public String problem() {
    return problem;
  }

  /** Why it cannot be done. */
  public String reason() {
    return cause;
  }

  /** What the user does next. */
  public String remedy() {
    return remedy;
  }
}
