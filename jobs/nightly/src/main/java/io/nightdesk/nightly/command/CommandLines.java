package io.nightdesk.nightly.command;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.nightly.config.Surroundings;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;

/** Puts the command line together and runs it. */
public final class CommandLines {

  private static final int WIDTH = 100;

  private final Surroundings surroundings;
  private final PrintWriter out;
  private final PrintWriter err;

  CommandLines(Surroundings surroundings, PrintWriter out, PrintWriter err) {
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  /** On the standard streams, in UTF-8 whatever the locale. */
  public static CommandLines ofProcess() {
    return new CommandLines(Surroundings.ofProcess(), writer(System.out), writer(System.err));
  }

  /** Carries out one command; returns its exit code. */
  public int run(String... arguments) {
    try {
      return line().execute(arguments);
    } catch (Throwable failure) {
      return new Failures(err).tell(failure);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The root with all its commands. */
  CommandLine line() {
    CommandLine root = new CommandLine(new RootCommand(), this::create);
    for (Class<?> command : Commands.ALL) {
      CommandLine line = new CommandLine(command, this::create);
      describe(line);
      root.addSubcommand(line);
    }
    root.getCommandSpec().version(version());
    root.registerConverter(LocalDate.class, CommandLines::date);
    root.registerConverter(Instant.class, CommandLines::instant);
    root.setOut(out);
    root.setErr(err);
    root.setUsageHelpWidth(WIDTH);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setOverwrittenOptionsAllowed(false);
    Failures failures = new Failures(err);
    root.setParameterExceptionHandler(failures);
    root.setExecutionExceptionHandler(failures);
    root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> list());
    return root;
  }

  private <T> T create(Class<T> type) throws Exception {
    return type == CommonOptions.class
        ? type.cast(new CommonOptions(surroundings))
        : CommandLine.defaultFactory().create(type);
  }

  /** A command's help begins with the line that the catalogue has for it. */
  private static void describe(CommandLine line) {
    CommandEntry entry =
        CommandCatalogue.find(line.getCommandName())
            .orElseThrow(
                () -> new IllegalStateException(line.getCommandName() + " is not catalogued"));
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    usage.header(entry.summary() + ".");
    usage.descriptionHeading("%n");
    usage.parameterListHeading("%n");
    usage.optionListHeading("%n");
    usage.sortOptions(false);
    usage.abbreviateSynopsis(true);
  }

  /** All commands of all programs under their headings. */
  private static String list() {
    StringBuilder text = new StringBuilder();
    for (CommandEntry.Group group : CommandEntry.Group.values()) {
      text.append(String.format("%n%s%n", group.title()));
      for (CommandEntry entry : CommandCatalogue.of(group)) {
        text.append(String.format(Locale.ROOT, "  %-11s %s%n", entry.name(), entry.summary()));
      }
    }
    return text.toString();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a date like 2024-03-05");
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a time like 2024-03-05T22:00:00Z");
    }
  }

  private static String version() {
    return "nightdesk "
        + Optional.ofNullable(CommandLines.class.getPackage().getImplementationVersion())
            .orElse("development");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
