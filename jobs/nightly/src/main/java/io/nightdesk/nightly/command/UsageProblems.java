package io.nightdesk.nightly.command;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.NearNames;
import io.nightdesk.contracts.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for a command line that cannot be understood. */
final class UsageProblems {

  private UsageProblems() {}

  static Problem of(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    if (exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    String cause =
        exception instanceof MissingParameterException
            ? "The command cannot do without it."
            : "The value has the wrong form.";
    return usage(sentence(exception.getMessage()), cause, help(command));
  }

  /** A first word that no program knows. */
  static Problem unknownCommand(String word) {
    List<String> names = CommandCatalogue.all().stream().map(CommandEntry::name).toList();
    return usage(
        "There is no command " + word + ".",
        "The commands are: " + String.join(", ", names) + ".",
        NearNames.question(word, names) + "See: nightdesk --help");
  }

  private static Problem unmatched(CommandLine command, String word) {
    boolean root = command.getParent() == null;
    if (word.startsWith("-")) {
      List<String> options =
          command.getCommandSpec().options().stream()
              .flatMap(o -> java.util.Arrays.stream(o.names()))
              .collect(Collectors.toList());
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      return usage(
          "There is no option " + name + ".",
          root ? "It stands before any command." : name(command) + " does not know it.",
          NearNames.question(name, options) + help(command));
    }
    if (root) {
      return CommandCatalogue.find(word)
          .map(UsageProblems::otherProgram)
          .orElseGet(() -> unknownCommand(word));
    }
    return usage(
        "The word " + word + " is one too many.",
        name(command) + " takes no such argument.",
        help(command));
  }

  private static Problem otherProgram(CommandEntry entry) {
    return usage(
        "The command " + entry.name() + " is not part of this program.",
        "It belongs to another one, which bin/nightdesk starts by itself.",
        "Run: bin/nightdesk " + entry.name() + " --help");
  }

  private static Problem usage(String problem, String cause, String remedy) {
    return Problem.of(ExitCode.USAGE, problem, cause, remedy);
  }

  private static String help(CommandLine command) {
    return "See: " + name(command) + " --help";
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static String sentence(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
