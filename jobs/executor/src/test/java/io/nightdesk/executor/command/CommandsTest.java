package io.nightdesk.executor.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.command.CommandEntry.Program;
import io.nightdesk.executor.Executor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {

  @TempDir Path warehouse;

  static Stream<CommandEntry> commands() {
    return CommandCatalogue.of(Program.EXECUTOR).stream();
  }

  @Test
  void everyCommandOfThisProgramHasItsClass() {
    assertThat(Executor.commandLine().getSubcommands().keySet())
        .containsExactlyInAnyOrderElementsOf(commands().map(CommandEntry::name).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpBeginsWithTheCatalogue_andEndsWithTwoExamples(CommandEntry command) {
    CommandRun help = CommandRun.of(command.name(), "--help");

    assertThat(help.exitCode()).isZero();
    List<String> lines = help.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo(command.summary() + ".");
    List<String> last = lines.subList(lines.size() - 3, lines.size());
    assertThat(last.get(0)).isEqualTo("Examples:");
    assertThat(last.subList(1, 3))
        .allMatch(line -> line.startsWith("  nightdesk " + command.name()));
  }

  @Test
  void optionsOfTheSparkCommandsAreAccepted_sinceScriptsPassThemToAll() {
    CommandRun run =
        run("halt", "--master", "local[2]", "--driver-memory=2g", "--spark-conf", "a=b");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @Test
  void haltOfAFolderThatIsNotThere_saysSo_andHaltsIt() {
    Path nowhere = warehouse.resolve("nowhere");
    CommandRun halt = CommandRun.of("halt", "--warehouse", nowhere.toString());
    assertThat(halt.exitCode()).isZero();
    assertThat(halt.out()).contains("There was no such folder until now: check --warehouse.");
    assertThat(nowhere.resolve("_ledger/HALTED")).exists();
  }

  @Test
  void haltNeedsNeitherConfigurationNorLedger_andStays() throws IOException {
    Path broken = Files.writeString(warehouse.resolve("broken.conf"), "}}} no HOCON");
    Files.createDirectories(warehouse.resolve("_ledger"));
    Files.writeString(warehouse.resolve("_ledger/ledger.jsonl"), "garbage\n");

    CommandRun halt = run("halt", "--reason", "the broker is down", "--conf", broken.toString());

    assertThat(halt.exitCode()).as(halt.err()).isZero();
    assertThat(warehouse.resolve("_ledger/HALTED")).content().contains("the broker is down");
    for (String mode : List.of("dry", "paper")) {
      CommandRun execute = run("execute", "--mode", mode);
      assertThat(execute.exitCode()).isEqualTo(8);
      assertThat(execute.err()).contains("the broker is down").contains("nightdesk resume");
    }
    CommandRun resume = run("resume");
    assertThat(resume.exitCode()).isZero();
    assertThat(resume.out()).contains("the broker is down");
    assertThat(warehouse.resolve("_ledger/HALTED")).doesNotExist();
    assertThat(run("execute", "--mode", "dry").exitCode()).isEqualTo(4);
  }

  @Test
  void secondHalt_keepsTheFirstReason() throws IOException {
    run("halt", "--reason", "first");
    run("halt", "--reason", "second");
    assertThat(Files.readAllLines(warehouse.resolve("_ledger/HALTED")))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("first"),
            line -> assertThat(line).endsWith("second"));
  }

  @Test
  void resumeOfASymbol_saysSo_whenItWasNotHalted() {
    CommandRun resume = run("resume", "--symbol", "XYZ");
    assertThat(resume.exitCode()).isZero();
    assertThat(resume.out()).contains("XYZ was not halted.");
  }

  @Test
  void liveMode_isRefusedAlways() {
    CommandRun live = run("execute", "--mode", "live");
    assertThat(live.exitCode()).isEqualTo(7);
    assertThat(live.err()).contains("Live trading is not enabled in this release.");
    assertThat(run("execute", "--mode", "live", "--now", "2024-03-05T14:35:00Z").exitCode())
        .isEqualTo(7);
  }

  @Test
  void missingWarehouse_isMissingInput() {
    CommandRun run =
        CommandRun.of(
            "positions", "--warehouse", warehouse.resolve("nowhere").toString(), "--quiet");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("There is no warehouse").contains("--warehouse");
    assertThat(warehouse.resolve("nowhere")).doesNotExist();
  }

  @Test
  void wrongUsageAndWrongSettings_haveTheirExitCodes() {
    assertThat(run("execute").exitCode()).isEqualTo(2);
    assertThat(run("execute", "--mode", "wild").exitCode()).isEqualTo(2);
    assertThat(run("execute", "--mode", "dry", "--as-of", "yesterday").exitCode()).isEqualTo(2);
    CommandRun wrong = run("execute", "--mode", "dry", "--set", "execute.risk-fraction=7");
    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.err()).contains("execute.risk-fraction").contains("Range");
    assertThat(run("halt", "--raeson", "x").err())
        .contains("Error: The word --raeson is not understood.")
        .contains("Remedy: Did you mean --reason? See: nightdesk halt --help");
  }

  @Test
  void simulatorThatIsNotThere_isSaidSo() throws IOException {
    CommandRun run =
        run("login", "--set", "schwab.base-url=http://127.0.0.1:1", "--set", "schwab.timeout=1 s");
    assertThat(run.exitCode()).isNotZero().isNotEqualTo(70);
    assertThat(run.err()).contains("Remedy:");
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--warehouse", warehouse.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
