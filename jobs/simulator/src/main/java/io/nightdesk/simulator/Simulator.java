package io.nightdesk.simulator;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;

/** The main program. */
public final class Simulator {

  private Simulator() {}

  /** Runs {@code simulate}; the name of the command may stand first. */
  public static void main(String[] arguments) {
    boolean named = arguments.length > 0 && arguments[0].equals("simulate");
    String[] options =
        named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments.clone();
    System.exit(commandLine(new SimulateCommand()).execute(options));
  }

  /** The command line around a command, with the project's exit codes. */
  static CommandLine commandLine(SimulateCommand command) {
    CommandLine line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, failed, parsed) -> explain(failed, exception));
    return line;
  }

  private static int explain(CommandLine line, Exception exception) {
    PrintWriter err = line.getErr();
    if (exception instanceof Problem problem) {
      err.println("Error: " + problem.problem());
      err.println("Cause: " + problem.reason());
      err.println("Remedy: " + problem.remedy());
      return problem.exitCode().code();
    }
    err.printf(Locale.ROOT, "This is a bug in the simulator: %s%n", exception);
    exception.printStackTrace(err);
    return ExitCode.BUG.code();
  }
}
