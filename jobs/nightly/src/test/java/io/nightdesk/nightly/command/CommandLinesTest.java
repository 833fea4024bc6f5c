package io.nightdesk.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.command.CommandEntry.Program;
import io.nightdesk.nightly.config.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLinesTest {

  static Stream<CommandLine> commands() {
    return root().getSubcommands().values().stream();
  }

  private static CommandLine root() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new CommandLines(Surroundings.ofProcess(), nowhere, nowhere).line();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpBeginsWithTheCatalogueAndEndsWithTwoExamples(CommandLine command) {
    String name = command.getCommandName();
    List<String> lines = command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines().toList();
    assertThat(lines.get(0)).isEqualTo(CommandCatalogue.find(name).orElseThrow().summary() + ".");
    assertThat(lines.get(lines.size() - 3)).isEqualTo("Examples:");
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .allMatch(line -> line.contains("nightdesk " + name));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTakesTheCommonOptions(CommandLine command) {
    assertThat(command.getCommandSpec().optionsMap())
        .containsKeys("--warehouse", "--conf", "--set", "--universe", "--as-of", "--now")
        .containsKeys("--json", "--quiet", "--master", "--driver-memory", "--spark-conf", "--help");
  }

  @Test
  void everyCommandOfThisProgramHasItsClass() {
    assertThat(commands().map(CommandLine::getCommandName))
        .containsExactlyInAnyOrderElementsOf(
            CommandCatalogue.of(Program.NIGHTLY).stream().map(CommandEntry::name).toList());
  }

  @Test
  void helpListsTheCommandsOfAllPrograms() {
    Cli help = Cli.run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Night\n", "Data\n", "Signals\n", "Orders\n", "Operations\n");
    CommandCatalogue.all()
        .forEach(entry -> assertThat(help.out()).contains("  " + entry.name() + " "));
  }

  @Test
  void versionIsPrinted() {
    assertThat(Cli.run("--version").out()).startsWith("nightdesk ");
  }

  @Test
  void noCommandIsAUsageError() {
    Cli cli = Cli.run();
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("Usage: nightdesk COMMAND");
    assertThat(cli.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nigth,         Did you mean night?",
    "statsu,        Did you mean status?",
    "halt,          bin/nightdesk halt --help",
    "--asof,        See: nightdesk --help",
  })
  void wrongFirstWordIsExplained(String word, String remedy) {
    Cli cli = Cli.run(word);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).startsWith("Error: ").contains("Remedy: ", remedy);
  }

  @Test
  void wrongOptionIsExplained() {
    Cli cli = Cli.run("status", "--warehuose", "w");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err())
        .contains("Error: There is no option --warehuose.")
        .contains("Did you mean --warehouse? See: nightdesk status --help");
  }

  @ParameterizedTest
  @CsvSource({
    "--as-of, 2024-13-01, not a date like",
    "--now,   yesterday,  not a time like",
    "--on,    tomorrow,   not a date like",
  })
  void wrongValueIsExplained(String option, String value, String cause) {
    Cli cli = Cli.run("sessions", option, value);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains(option, "'" + value + "'", cause);
  }

  @Test
  void surplusWordIsExplained() {
    Cli cli = Cli.run("status", "now");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("The word now is one too many.");
  }

  @Test
  void helpOfACommandOfAnotherProgramSaysWhereToLook() {
    Cli cli = Cli.run("help", "execute");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).contains("nightdesk execute --help");
  }

  @Test
  void helpOfAnUnknownCommandIsAUsageError() {
    Cli cli = Cli.run("help", "sqll");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("Did you mean sql?");
  }
}
