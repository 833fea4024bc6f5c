package io.nightdesk.nightly.command;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.problem.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, or of all. */
@Command(
    name = "help",
    footer = {"", "Examples:", "  nightdesk help", "  nightdesk help sql"})
final class HelpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
  private String command;

  @Override
  public Integer call() {
    CommandLine root = spec.commandLine().getParent();
    PrintWriter out = common.out();
    if (command == null) {
      root.usage(out);
    } else if (root.getSubcommands().containsKey(command)) {
      root.getSubcommands().get(command).usage(out);
    } else {
      CommandEntry entry =
          CommandCatalogue.find(command).orElseThrow(() -> UsageProblems.unknownCommand(command));
      out.println(entry.summary() + ".");
      out.println("Its help: nightdesk " + command + " --help");
      out.flush();
    }
    return ExitCode.DONE.code();
  }
}
