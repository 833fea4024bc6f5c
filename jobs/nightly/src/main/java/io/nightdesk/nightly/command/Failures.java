package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.config.Interruption;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if (Interruption.underWay()) {
      // The exit code is the signal's: 130 for Ctrl-C.
      err.println("Interrupted. What is finished is kept; the same command goes on from there.");
      err.flush();
      return ExitCode.BUG.code();
    }
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
    LogFolder.removeIfUnused();
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

  private static Optional<Path> log() {
    return LogFolder.file().filter(Files::exists);
  }
}
