package io.nightdesk.schwab.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginFlowTest {

  private static final String TOKEN = "POST /v1/oauth/token";

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();
  private final TestTime time = new TestTime();

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void authorizeAddressCarriesKeyAndCallback() {
    assertThat(flow().authorizeUrl().toString())
        .isEqualTo(
            broker.address()
                + "/v1/oauth/authorize?response_type=code&client_id=app-key-of-the-test"
                + "&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:8182/?code=C0.abc%2Bd%40&session=1",
        "https://127.0.0.1:8182?session=1&code=C0.abc+d@#top",
        "  https://127.0.0.1:8182/?code=C0.abc%2Bd%40\n"
      })
  void codeIsDecodedOnceAndEncodedOnce(String pasted) {
    broker.on(TOKEN, FakeBroker.tokens("first"));
    assertThat(flow().complete(pasted).state()).isEqualTo(TokenState.VALID);
    FakeBroker.Call call = broker.calls().get(0);
    assertThat(call.body())
        .isEqualTo(
            "grant_type=authorization_code&code=C0.abc%2Bd%40"
                + "&redirect_uri=https%3A%2F%2F127.0.0.1%3A8182");
    String basic = call.header("Authorization").substring("Basic ".length());
    assertThat(new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8))
        .isEqualTo("app-key-of-the-test:planted-app-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "https://127.0.0.1:8182",
        "https://127.0.0.1:8182/?session=1",
        "https://127.0.0.1:8182/?code=",
        "https://127.0.0.1:8182/?code=%4",
        "https://127.0.0.1:8182/?error=access_denied",
        "https://127.0.0.1:8182.example.org/?code=C0.abc%40",
        "https://example.org/?code=C0.abc%40"
      })
  void problemNamesTheCallback_whenTheAddressIsAnother(String pasted) {
    Problem problem = catchThrowableOfType(Problem.class, () -> flow().complete(pasted));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(problem.remedy()).contains("https://127.0.0.1:8182");
    assertThat(broker.calls()).isEmpty();
  }

  @Test
  void codeIsSentOnce_whenTheAnswerFails() {
    broker.on(TOKEN, Reply.html(502, "Bad Gateway"));
    Problem problem = catchThrowableOfType(Problem.class, () -> flow().complete(callback()));
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(broker.calls()).hasSize(1);
    assertThat(Files.exists(file())).isFalse();
  }

  @Test
  void problemSaysHowLongACodeLives_whenItIsRefused() {
    broker.on(TOKEN, Reply.json(400, "{\"error\":\"invalid_grant C0.planted-code@\"}"));
    Problem problem = catchThrowableOfType(Problem.class, () -> flow().complete(callback()));
    assertThat(problem).hasMessageContaining("30 seconds");
    assertThat(problem.getMessage()).doesNotContain("planted-code");
  }

  @Test
  void newLoginReplacesABrokenFile() throws Exception {
    Files.writeString(file(), "{\"half");
    broker.on(TOKEN, FakeBroker.tokens("first"));
    assertThat(flow().complete(callback()).state()).isEqualTo(TokenState.VALID);
  }

  @Test
  void simulatorLogsInByItself() {
    broker
        .on("GET /v1/oauth/authorize", Reply.empty(302).with("Location", callback()))
        .on(TOKEN, FakeBroker.tokens("first"));
    assertThat(flow().atSimulator().state()).isEqualTo(TokenState.VALID);
    assertThat(broker.calls(TOKEN).get(0).body()).contains("code=C0.planted-code%40&");
  }

  @Test
  void simulatorIsNotLoggedInTo_whileTheStoredTokensWorkThere() {
    broker.on("GET /trader/v1/accounts/accountNumbers", Reply.json(200, "[]"));
    FakeBroker.writeTokens(
        file(), broker.address(), "good", TestTime.START.plusSeconds(1800), TestTime.START);
    assertThat(flow().atSimulatorIfNeeded().state()).isEqualTo(TokenState.VALID);
    assertThat(broker.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent", "of another port", "unknown there", "broken"})
  void simulatorIsLoggedInTo_whenTheStoredTokensDoNotWorkThere(String stored) throws Exception {
    broker
        .on("GET /trader", Reply.json(401, "{\"message\":\"unknown token\"}"))
        .on("GET /v1/oauth/authorize", Reply.empty(302).with("Location", callback()))
        .on(TOKEN, Reply.json(400, "{\"error\":\"invalid_grant\"}"), FakeBroker.tokens("first"));
    if (!stored.equals("unknown there")) {
      broker.on(TOKEN, FakeBroker.tokens("first"));
    }
    if (stored.equals("broken")) {
      Files.writeString(file(), "{");
    } else if (!stored.equals("absent")) {
      URI origin =
          stored.equals("of another port") ? URI.create("http://127.0.0.1:1") : broker.address();
      FakeBroker.writeTokens(
          file(), origin, "old", TestTime.START.plusSeconds(1800), TestTime.START);
    }
    assertThat(flow().atSimulatorIfNeeded().state()).isEqualTo(TokenState.VALID);
    assertThat(Files.readString(file())).contains("first");
  }

  @Test
  void problemNamesTheAnswer_whenTheSimulatorDoesNotRedirect() {
    broker.on("GET /v1/oauth/authorize", Reply.html(200, "Log in"));
    assertThat(catchThrowableOfType(Problem.class, () -> flow().atSimulator()))
        .hasMessageContaining("Log in");
  }

  private LoginFlow flow() {
    return LoginFlow.of(broker.endpoint(file()), time.surroundings());
  }

  private Path file() {
    return folder.resolve("tokens.json");
  }

  private static String callback() {
    return FakeBroker.CALLBACK + "/?code=C0.planted-code%40&session=5f2c";
  }
}
