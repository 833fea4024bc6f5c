package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightdesk} without a command. */
@Command(
    name = "nightdesk",
    synopsisHeading = "Usage: ",
    customSynopsis = "nightdesk COMMAND [OPTIONS]",
    commandListHeading = "",
    footer = {
      "",
      "Exit codes: 0 done, 2 usage, 3 configuration, 4 input, 5 the gate refused, 6 environment,",
      "7 signals not executable, 8 halted, 9 locked, 10 out of time, 70 a bug, 99 closed day.",
      "",
      "Examples:",
      "  nightdesk demo",
      "  nightdesk night --as-of 2024-03-05 --warehouse warehouse"
    })
final class RootCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help; nightdesk COMMAND --help shows a command's.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE.code();
  }
}
