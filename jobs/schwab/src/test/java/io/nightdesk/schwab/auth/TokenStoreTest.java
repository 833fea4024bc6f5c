package io.nightdesk.schwab.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.auth.TokenReport.Alarm;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.TestTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStoreTest {

  private static final URI ORIGIN = URI.create("http://127.0.0.1:9");

  @TempDir Path folder;
  private final TestTime time = new TestTime();

  @Test
  void tokensAreRead_asTheyWereWritten() throws IOException {
    Tokens tokens = tokens();
    store().replace(tokens);
    assertThat(store().required()).isEqualTo(tokens);
  }

  @Test
  void fileIsTheOwnersOnly_andNothingElseIsLeft() throws IOException {
    store().replace(tokens());
    Files.writeString(folder.resolve("secrets/tokens.json.new"), "left by a killed program");
    store().replace(tokens());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
  void fileIsRefused_whenOthersMayUseIt(String permissions) throws IOException {
    store().replace(tokens());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));
    Problem problem = catchThrowableOfType(Problem.class, () -> store().report());
    assertThat(problem.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(problem).hasMessageContaining(permissions).hasMessageContaining("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"origin\":\"http://127.0.0.1:9\",\"access_token\":\"planted-ac",
        "not json",
        "[]",
        "{\"origin\":\"http://127.0.0.1:9\",\"access_token\":\"planted\"}"
      })
  void problemNamesTheLogin_whenTheFileIsBroken(String content) throws IOException {
    store().replace(tokens());
    Files.writeString(file(), content);
    Problem problem = catchThrowableOfType(Problem.class, () -> store().report());
    assertThat(problem.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(problem.remedy()).isEqualTo("Run: nightdesk login");
    assertThat(problem.getMessage()).doesNotContain("planted");
    assertThat(problem.getCause()).isNull();
  }

  @Test
  void tokensOfASimulatorAreNotGivenToAnotherAddress() throws IOException {
    store().replace(tokens());
    TokenStore other =
        TokenStore.of(
            FakeBroker.endpoint(URI.create("http://127.0.0.1:10"), file()), time.surroundings());
    assertThat(catchThrowableOfType(Problem.class, other::report))
        .hasMessageContaining("http://127.0.0.1:9");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, VALID, NONE",
    "PT29M, ACCESS_STALE, NONE",
    "P5D, ACCESS_STALE, NONE",
    "PT144H1S, REFRESH_EXPIRING, WITHIN_24_HOURS",
    "PT162H1S, REFRESH_EXPIRING, WITHIN_6_HOURS",
    "PT167H59M, REFRESH_EXPIRING, WITHIN_6_HOURS",
    "PT168H, REFRESH_DEAD, LOGIN_NEEDED",
    "P30D, REFRESH_DEAD, LOGIN_NEEDED"
  })
  void stateAndAlarmFollowTheAgeOfTheLogin(Duration age, TokenState state, Alarm alarm)
      throws IOException {
    store().replace(tokens());
    time.pass(age);
    TokenReport report = store().report();
    assertThat(report.state()).isEqualTo(state);
    assertThat(report.alarm()).isEqualTo(alarm);
    assertThat(report.refreshEndsAt()).contains(TestTime.START.plus(Duration.ofDays(7)));
  }

  @Test
  void reportAsksForALogin_whenThereIsNoFile() {
    TokenReport report = store().report();
    assertThat(List.of(report.state(), report.alarm()))
        .isEqualTo(List.of(TokenState.ABSENT, Alarm.LOGIN_NEEDED));
  }

  private TokenStore store() {
    return TokenStore.of(FakeBroker.endpoint(ORIGIN, file()), time.surroundings());
  }

  private Path file() {
    return folder.resolve("secrets").resolve("tokens.json");
  }

  private static Tokens tokens() {
    return new Tokens(
        ORIGIN.toString(),
        FakeBroker.ACCESS,
        TestTime.START.plusSeconds(1800),
        FakeBroker.REFRESH,
        TestTime.START);
  }
}
