package io.nightdesk.executor;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.executor.command.ApproveCommand;
import io.nightdesk.executor.command.Build;
import io.nightdesk.executor.command.ExecuteCommand;
import io.nightdesk.executor.command.Failures;
import io.nightdesk.executor.command.HaltCommand;
import io.nightdesk.executor.command.LoginCommand;
import io.nightdesk.executor.command.MonitorCommand;
import io.nightdesk.executor.command.PositionsCommand;
import io.nightdesk.executor.command.ReconcileCommand;
import io.nightdesk.executor.command.ResumeCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

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

  /** Scripts pass the options that all commands share; these say nothing to this program. */
  private static final OptionSpec FOR_SPARK =
      OptionSpec.builder("--universe", "--master", "--driver-memory", "--spark-conf")
          .type(List.class)
          .arity("1")
          .paramLabel("VALUE")
          .description("For the commands that start Spark.")
          .hidden(true)
          .build();

  private Executor() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The commands, for a process that goes on afterwards. */
  public static CommandLine commandLine() {
    CommandLine root =
        new CommandLine(new Executor())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Failures::explain)
            .setExecutionExceptionHandler(Failures::explain);
    root.getSubcommands().values().forEach(Executor::describe);
    return root;
  }

  /** A command's help begins with the line that the catalogue has for it. */
  private static void describe(CommandLine command) {
    CommandEntry entry = CommandCatalogue.find(command.getCommandName()).orElseThrow();
    command
        .getCommandSpec()
        .addOption(FOR_SPARK)
        .usageMessage()
        .header(entry.summary() + ".")
        .descriptionHeading("%n")
        .optionListHeading("%n");
  }
}
