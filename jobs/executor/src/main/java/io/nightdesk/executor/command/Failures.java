package io.nightdesk.executor.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.NearNames;
import io.nightdesk.contracts.problem.Problem;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an error becomes words and an exit code. */
public final class Failures {

  private Failures() {}

  /** A command line that cannot be understood. */
  public static int explain(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String help = "See: " + command.getCommandSpec().qualifiedName() + " --help";
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0).split("=", 2)[0];
      return tell(
          command,
          usage(
              "The word " + word + " is not understood.",
              command.getCommandSpec().qualifiedName() + " does not know it.",
              NearNames.question(word, optionsOf(command)) + help));
    }
    String message = failure.getMessage().lines().findFirst().orElse("").strip();
    return tell(
        command,
        usage(
            message.endsWith(".") ? message : message + ".",
            "The command cannot do without it, or the value has the wrong form.",
            help));
  }

  /** What went wrong while a command was at work. */
  public static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof Problem problem) {
      RunLog.note(problem);
      return tell(command, problem);
    }
    RunLog.note(failure);
    return tell(
        command,
        Problem.of(
            ExitCode.BUG,
            "This is a bug.",
            "Nobody expected this: " + failure.toString().lines().findFirst().orElse("") + ".",
            "Run nightdesk reconcile, which tells what the broker has; if the error stays, report it"
                + " with the log."));
  }

  private static int tell(CommandLine command, Problem problem) {
    PrintWriter err = command.getErr();
    err.println("Error: " + problem.problem());
    err.println("Cause: " + problem.reason());
    err.println("Remedy: " + problem.remedy());
    RunLog.file().ifPresent(file -> err.println("Log: " + file));
    err.println(
        "Exit code " + problem.exitCode().code() + ": " + problem.exitCode().meaning() + ".");
    return problem.exitCode().code();
  }

  private static List<String> optionsOf(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Arrays.stream(option.names()))
        .toList();
  }

  private static Problem usage(String problem, String cause, String remedy) {
    return Problem.of(ExitCode.USAGE, problem, cause, remedy);
  }
}
