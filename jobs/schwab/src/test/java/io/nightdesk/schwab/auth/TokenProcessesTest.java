package io.nightdesk.schwab.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Waiting;
import io.nightdesk.schwab.transport.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenProcessesTest {

  @TempDir Path folder;

  @Test
  void brokerIsAskedOnce_whenSeveralProcessesNeedATokenAtTheSameTime() throws Exception {
    Path file = folder.resolve("tokens.json");
    try (FakeBroker broker = new FakeBroker()) {
      broker.on("POST /v1/oauth/token", FakeBroker.tokens("renewed"));
      Instant now = Instant.now();
      FakeBroker.writeTokens(file, broker.address(), FakeBroker.ACCESS, now, now);
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        processes.add(start(broker.address(), file));
      }
      for (Process process : processes) {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).endsWith("renewed");
      }
      assertThat(broker.calls()).hasSize(1);
    }
  }

  private static Process start(URI address, Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            OneToken.class.getName(),
            address.toString(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** A program that prints the access token it got. */
  public static final class OneToken {
    private OneToken() {}

    public static void main(String[] arguments) {
      Surroundings surroundings = new Surroundings(Clock.systemUTC(), Waiting.real(), 1);
      Wire wire =
          new Wire(
              FakeBroker.endpoint(URI.create(arguments[0]), Path.of(arguments[1])), surroundings);
      System.out.print(new TokenSession(wire, surroundings).current());
    }
  }
}
