package io.nightdesk.nightly.command;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.problem.ExitCode;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The reference page of the commands, in Markdown, made of what they say themselves. */
final class CommandsPage {

  private static final String COMMON = "\nCommon options\n";

  private CommandsPage() {}

  static String text(CommandLine root) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Commands

        Generated from the commands; a test fails when this page is stale.

        `bin/nightdesk COMMAND`. Results go to standard output, progress and errors to standard error,
        the full log to the warehouse's `logs/`. Commands without Spark answer within two seconds.
        """);
    for (CommandEntry.Group group : CommandEntry.Group.values()) {
      page.append("\n## ").append(group.title()).append("\n\n");
      page.append("| command | does | starts Spark |\n|---|---|---|\n");
      for (CommandEntry entry : CommandCatalogue.of(group)) {
        page.append(
            String.format(
                Locale.ROOT,
                "| `%s` | %s | %s |\n",
                entry.name(),
                entry.summary(),
                entry.engine() == CommandEntry.Engine.SPARK ? "yes" : "no"));
      }
      for (CommandEntry entry : CommandCatalogue.of(group)) {
        CommandLine command = root.getSubcommands().get(entry.name());
        if (command != null) {
          help(page, entry.name(), withoutCommon(command.getUsageMessage(Ansi.OFF)));
        }
      }
    }
    help(page, "Common options", common(root));
    page.append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
    for (ExitCode code : ExitCode.values()) {
      page.append("| ").append(code.code()).append(" | ").append(code.meaning()).append(" |\n");
    }
    return page.toString();
  }

  private static void help(StringBuilder page, String title, String text) {
    page.append("\n### ").append(title).append("\n\n```\n").append(text.strip()).append("\n```\n");
  }

  private static String withoutCommon(String help) {
    String text = help.replace("\r\n", "\n");
    int start = text.indexOf(COMMON);
    int end = text.indexOf("\n\n", start + COMMON.length());
    return start < 0 ? text : text.substring(0, start) + (end < 0 ? "" : text.substring(end + 1));
  }

  private static String common(CommandLine root) {
    String text = root.getSubcommands().get("help").getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
    int start = text.indexOf(COMMON) + COMMON.length();
    return text.substring(start, text.indexOf("\n\n", start));
  }
}
