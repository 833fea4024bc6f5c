package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place where an error becomes words and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  /** System property that names the log of this run. */
  static final String LOG = "nightdesk.log";

  private final PrintWriter err;

  Failures(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    return tell(UsageProblems.of(exception));
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    return tell(exception);
  }

  /** Says on standard error what went wrong; returns the exit code. */
  int tell(Throwable failure) {
    if (failure instanceof ParameterException usage) {
      return tell(UsageProblems.of(usage));
    }
    Problem problem =
        failure instanceof Problem known
            ? known
            : Exhaustion.explain(failure).orElseGet(() -> bug(failure));
    if (problem.getCause() != null) {
      LoggerFactory.getLogger(Failures.class).error(problem.problem(), problem.getCause());
    }
    err.println("Error: " + problem.problem());
    err.println("Cause: " + problem.reason());
    err.println("Remedy: " + problem.remedy());
    log().ifPresent(file -> err.println("Log: " + file));
    err.flush();
    return problem.exitCode().code();
  }

  private static Problem bug(Throwable failure) {
    String where = log().map(file -> "with the log " + file).orElse("with its output");
    return Problem.of(
            ExitCode.BUG,
            "This is a bug.",
            String.format(Locale.ROOT, "Nobody expected this: %s.", firstLine(failure)),
            "Run it again; if it stays, report it " + where + ".")
        .because(failure);
  }

  private static String firstLine(Throwable failure) {
    return failure.toString().lines().findFirst().orElse(failure.getClass().getName());
  }

  private static Optional<String> log() {
    return Optional.ofNullable(System.getProperty(LOG)).filter(file -> !file.isBlank());
  }
}
