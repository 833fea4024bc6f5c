package io.nightdesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.contracts.command.CommandCatalogue;
import io.nightdesk.contracts.command.CommandEntry;
import io.nightdesk.contracts.command.CommandEntry.Program;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.simulator.server.SimulatorServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final SimulateCommand command = new SimulateCommand();
  private final CommandLine line =
      Simulator.commandLine(command)
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  @Test
  void helpTeaches_andEndsWithTwoExamples() {
    assertThat(line.execute("--help")).isZero();
    List<String> lines = out.toString().strip().lines().toList();
    assertThat(lines.subList(lines.size() - 2, lines.size()))
        .allMatch(example -> example.strip().startsWith("nightdesk simulate --"));
    assertThat(out.toString()).contains("POST /control/clock").contains("Default: 8765");
  }

  @Test
  void commandIsTheOneOfTheCatalogue() {
    assertThat(CommandCatalogue.of(Program.SIMULATOR))
        .extracting(CommandEntry::name)
        .containsExactly(line.getCommandName());
  }

  @Test
  void readyFileAndOneLineTellWhereItIs() throws Exception {
    Path ready = folder.resolve("ready");
    line.parseArgs(
        "--port", "0", "--symbols", "2", "--sessions", "40", "--ready-file", ready.toString());
    try (SimulatorServer server = command.start()) {
      assertThat(Files.readString(ready).strip()).isEqualTo(Integer.toString(server.port()));
      assertThat(out.toString().lines()).hasSize(1);
      assertThat(out.toString()).contains(server.url()).contains(server.url() + "/control");
    }
  }

  @Test
  void portInUseIsAProblemOfTheEnvironment_withARemedy() throws Exception {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
      String port = Integer.toString(taken.getLocalPort());
      int code = line.execute("--port", port, "--symbols", "2", "--sessions", "40");
      assertThat(code).isEqualTo(ExitCode.ENVIRONMENT.code());
      assertThat(err.toString()).contains("127.0.0.1:" + port).contains("--port");
    }
  }

  @Test
  void stateOfAnotherMarketIsRefused() {
    String state = folder.toString();
    line.parseArgs("--port", "0", "--symbols", "2", "--sessions", "40", "--state", state);
    command.start().close();
    int code = line.execute("--port", "0", "--symbols", "3", "--sessions", "40", "--state", state);
    assertThat(code).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(err.toString()).contains("another market");
  }

  @Test
  void damagedStateIsNamed() throws Exception {
    Files.writeString(folder.resolve("simulator.json"), "{\"origin\":");
    int code =
        line.execute(
            "--port", "0", "--symbols", "2", "--sessions", "40", "--state", folder.toString());
    assertThat(code).isEqualTo(ExitCode.INPUT.code());
    assertThat(err.toString()).contains("simulator.json");
  }

  @ParameterizedTest
  @CsvSource({
    "--edge sideways, 2",
    "--symbols 0, 2",
    "--sessions 5, 2",
    "--from 2035-01-01, 2",
    "--now 2025-01-01, 2",
    "--from 2021-01-04 --sessions 40 --as-of 2022-01-04, 2",
    "--as-of 2022-01-04 --now 2022-01-04T00:00:00Z, 2",
    "--port 70000, 2",
    "--rate-limit -1, 2",
    "--files /nowhere/at/all, 4"
  })
  void wrongOptionsAreRefused(String options, int code) {
    assertThat(line.execute(options.split(" "))).isEqualTo(code);
    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void twoOfFromSessionsAndClockDetermineTheThird() {
    Optional<Integer> forty = Optional.of(40);
    LocalDate day = LocalDate.of(2022, 3, 15);
    Span span = Span.of(Optional.empty(), forty, Optional.of(Span.evening(day)));
    assertThat(span.sessions().get(39).date()).isEqualTo(day);
    assertThat(span.sessions()).hasSize(300);
    Span other = Span.of(Optional.of(span.sessions().get(0).date()), forty, Optional.empty());
    assertThat(other.now()).isEqualTo(Span.evening(day));
    assertThatThrownBy(
            () -> Span.of(Optional.of(day), Optional.empty(), Optional.of(Span.evening(day))))
        .isInstanceOf(Problem.class);
  }
}
