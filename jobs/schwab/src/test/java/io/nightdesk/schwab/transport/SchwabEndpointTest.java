package io.nightdesk.schwab.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchwabEndpointTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.schwabapi.com",
        "https://API.SCHWABAPI.COM/",
        "http://10.0.0.7:8080",
        "http://127.0.0.1.example.org",
        "http://127.0.0.1@api.schwabapi.com",
        "http://user:word@127.0.0.1:8080",
        "http://0.0.0.0:8080",
        "file:///127.0.0.1"
      })
  void simulatorIsRefused_unlessItIsOnThisMachine(String address) {
    Problem problem = catchThrowableOfType(Problem.class, () -> simulator(URI.create(address)));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080/", "http://[::1]:8080"})
  void simulatorIsTaken_whenItIsOnThisMachine(String address) {
    assertThat(simulator(URI.create(address)).resolve("/v1/x").getPath()).isEqualTo("/v1/x");
  }

  @Test
  void liveVenueSpeaksToTheBrokerOnly() {
    SchwabEndpoint live =
        SchwabEndpoint.live("key", "secret"::toCharArray, "https://127.0.0.1", Path.of("t"));
    assertThat(live.baseUrl()).isEqualTo(SchwabEndpoint.LIVE_BASE_URL);
    assertThat(
            catchThrowableOfType(
                Problem.class,
                () ->
                    new SchwabEndpoint(
                        Venue.SCHWAB,
                        URI.create("http://127.0.0.1:8080"),
                        "key",
                        "secret"::toCharArray,
                        "https://127.0.0.1",
                        Path.of("t"),
                        RateLimits.STANDARD,
                        Timeouts.STANDARD)))
        .isNotNull();
  }

  @Test
  void textNamesNoSecret() {
    assertThat(simulator(URI.create("http://127.0.0.1:1")).toString())
        .doesNotContain("planted-key")
        .doesNotContain("planted-secret");
  }

  @Test
  void liveAddressStandsInOneFile() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> contains(file, "schwabapi.com"))
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(naming).containsExactly("SchwabEndpoint.java");
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SchwabEndpoint simulator(URI address) {
    return SchwabEndpoint.simulator(
        address,
        "planted-key",
        "planted-secret"::toCharArray,
        "https://127.0.0.1",
        Path.of("tokens.json"));
  }
}
