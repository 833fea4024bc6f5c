package io.nightdesk.nightly.command;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.problem.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script. */
@Command(
    name = "completion",
    footer = {
      "",
      "Examples:",
      "  source <(nightdesk completion bash)",
      "  nightdesk completion zsh > ~/.nightdesk-completion.zsh"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that understand the script. */
  enum Shell {
    BASH,
    ZSH
  }

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(arity = "1", paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine root = spec.commandLine().getParent();
    for (CommandEntry entry : CommandCatalogue.all()) {
      if (!root.getSubcommands().containsKey(entry.name())) {
        root.addSubcommand(entry.name(), CommandSpec.create());
      }
    }
    if (shell == Shell.ZSH) {
      common.out().println("autoload -U +X compinit && compinit");
      common.out().println("autoload -U +X bashcompinit && bashcompinit");
    }
    common.out().print(AutoComplete.bash("nightdesk", root));
    return ExitCode.DONE.code();
  }
}
