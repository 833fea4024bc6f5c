package io.nightdesk.executor;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.executor.command.ApproveCommand;
import io.nightdesk.executor.command.Build;
import io.nightdesk.executor.command.ExecuteCommand;
import io.nightdesk.executor.command.HaltCommand;
import io.nightdesk.executor.command.LoginCommand;
import io.nightdesk.executor.command.MonitorCommand;
import io.nightdesk.executor.command.PositionsCommand;
import io.nightdesk.executor.command.ReconcileCommand;
import io.nightdesk.executor.command.ResumeCommand;
import io.nightdesk.executor.command.RunLog;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main class of the commands that speak to the broker. */
@Command(
    name = "nightdesk",
    description = "Executes approved signals. Starts no Spark.",
    mixinStandardHelpOptions = true,
    versionProvider = Build.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ExecuteCommand.class,
      ApproveCommand.class,
      PositionsCommand.class,
      MonitorCommand.class,
      ReconcileCommand.class,
      HaltCommand.class,
      ResumeCommand.class,
      LoginCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  nightdesk execute --as-of 2024-03-04 --mode dry",
      "  nightdesk halt --reason \"broker is down\""
    })
public final class Executor {

  private Executor() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, for a process that goes on afterwards. */
  public static CommandLine commandLine() {
    return new CommandLine(new Executor())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Executor::explain);
  }

  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof Problem problem) {
      RunLog.note(problem);
      err.println("Error:  " + problem.problem());
      err.println("Cause:  " + problem.reason());
      err.println("Remedy: " + problem.remedy());
      RunLog.file().ifPresent(file -> err.println("Log:    " + file));
      err.println(
          "Exit code " + problem.exitCode().code() + ": " + problem.exitCode().meaning() + ".");
      return problem.exitCode().code();
    }
    RunLog.note(failure);
    err.println("Error:  This is a bug: " + failure);
    failure.printStackTrace(err);
    err.println("Exit code 70: a bug.");
    return ExitCode.BUG.code();
  }
}
