package io.nightdesk.schwab.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import io.nightdesk.schwab.transport.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSessionTest {

  private static final String TOKEN = "POST /v1/oauth/token";
  private static final String DEAD =
      "{\"error\":\"unsupported_token_type\",\"error_description\":\"400 Bad Request:"
          + " \\\"{\\\\\\\"error\\\\\\\":\\\\\\\"refresh_token_authentication_error\\\\\\\"}\\\"\"}";

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();
  private final TestTime time = new TestTime();

  @BeforeEach
  void storeTokens() {
    FakeBroker.writeTokens(
        file(),
        broker.address(),
        FakeBroker.ACCESS,
        TestTime.START.plusSeconds(1800),
        TestTime.START);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void storedTokenIsUsed_whileItIsGood() {
    assertThat(session().current()).isEqualTo(FakeBroker.ACCESS);
    assertThat(broker.calls()).isEmpty();
  }

  @Test
  void tokenIsRenewedAndStored_whenItsEndIsNear() {
    broker.on(TOKEN, FakeBroker.tokens("second"));
    time.pass(Duration.ofMinutes(29));
    assertThat(session().current()).isEqualTo("second");
    FakeBroker.Call call = broker.calls().get(0);
    assertThat(call.body())
        .isEqualTo("grant_type=refresh_token&refresh_token=planted-refresh-token%40");
    assertThat(call.header("Authorization")).startsWith("Basic ");
    Tokens stored = store().required();
    assertThat(stored.accessToken()).isEqualTo("second");
    assertThat(stored.loggedInAt()).as("set at login only").isEqualTo(TestTime.START);
  }

  @Test
  void tokenIsRenewed_whenTheBrokerRefusedItThoughTheClockSaysItIsGood() {
    broker.on(TOKEN, FakeBroker.tokens("second"));
    TokenSession session = session();
    session.suspect(session.current());
    assertThat(session.current()).isEqualTo("second");
    assertThat(session.current()).isEqualTo("second");
    assertThat(broker.calls()).hasSize(1);
  }

  @Test
  void tokenOfAnotherProcessIsTakenOver_whenItRenewedFirst() {
    TokenSession session = session();
    session.suspect(session.current());
    FakeBroker.writeTokens(
        file(), broker.address(), "theirs", TestTime.START.plusSeconds(1800), TestTime.START);
    assertThat(session.current()).isEqualTo("theirs");
    assertThat(broker.calls()).isEmpty();
  }

  @Test
  void readSucceeds_whenTheTokenTakenOverFromAnotherProcessIsRefusedToo() {
    Reply refusal = Reply.json(401, "{\"errors\":[{\"status\":401}]}");
    broker
        .on("GET /x", refusal, refusal, Reply.json(200, "{}"))
        .on(TOKEN, FakeBroker.tokens("third"));
    Wire wire = new Wire(broker.endpoint(file()), time.surroundings());
    TokenSession session = new TokenSession(wire, time.surroundings());
    assertThat(session.current()).isEqualTo(FakeBroker.ACCESS);
    FakeBroker.writeTokens(
        file(), broker.address(), "second", TestTime.START.plusSeconds(1800), TestTime.START);
    ReadRequest request =
        new ReadRequest("x", "x", "/x", ReadRequest.Priority.SAFETY, json -> true);
    assertThat(new Reads(wire, session, time.surroundings()).get(request).isSuccess()).isTrue();
    assertThat(broker.calls("GET /x"))
        .extracting(call -> call.header("Authorization"))
        .containsExactly("Bearer " + FakeBroker.ACCESS, "Bearer second", "Bearer third");
  }

  @Test
  void brokerIsAskedOnce_whenManyThreadsAndSessionsNeedATokenAtTheSameTime() throws Exception {
    broker.on(TOKEN, FakeBroker.tokens("second"));
    time.pass(Duration.ofHours(1));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<String>> tokens = new ArrayList<>();
    TokenSession shared = session();
    for (int i = 0; i < 8; i++) {
      TokenSession session = i % 2 == 0 ? shared : session();
      tokens.add(threads.submit(session::current));
    }
    for (Future<String> token : tokens) {
      assertThat(token.get()).isEqualTo("second");
    }
    threads.shutdown();
    assertThat(broker.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {DEAD, "{\"error\":\"invalid_client: refresh token invalid\"}"})
  void problemNamesTheLoginAndTheFileStays_whenTheRefreshTokenIsDead(String answer)
      throws IOException {
    broker.on(TOKEN, Reply.json(400, answer).gzipped());
    time.pass(Duration.ofHours(1));
    String before = Files.readString(file());
    Problem problem = catchThrowableOfType(Problem.class, () -> session().current());
    assertThat(problem.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(problem.remedy()).isEqualTo("Run: nightdesk login");
    assertThat(broker.calls()).hasSize(1);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void brokerIsNotAsked_whenTheSevenDaysAreOver() {
    time.pass(Duration.ofDays(7));
    Problem problem = catchThrowableOfType(Problem.class, () -> session().current());
    assertThat(problem.remedy()).isEqualTo("Run: nightdesk login");
    assertThat(broker.calls()).isEmpty();
  }

  @Test
  void problemNamesKeyAndSecret_whenTheAppIsRefused() {
    broker.on(TOKEN, Reply.json(401, "{\"error\":\"invalid_client\"}"));
    time.pass(Duration.ofHours(1));
    Problem problem = catchThrowableOfType(Problem.class, () -> session().current());
    assertThat(problem).hasMessageContaining("key and secret");
  }

  @Test
  void renewalIsRepeatedAndTheFileStays_whenTheServiceAnswersNonsense() throws IOException {
    broker.on(
        TOKEN,
        Reply.html(500, "Whitelabel Error Page"),
        Reply.html(400, "Access Denied"),
        Reply.json(200, "{\"token_type\":\"Bearer\"}"));
    time.pass(Duration.ofHours(1));
    String before = Files.readString(file());
    Problem problem = catchThrowableOfType(Problem.class, () -> session().current());
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(problem.remedy()).contains("kept");
    assertThat(broker.calls()).hasSize(3);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void oldTokenServesOn_whenRenewalFailsBeforeItsEnd() {
    broker.on(TOKEN, Reply.html(502, "Bad Gateway"));
    time.pass(Duration.ofMinutes(28).plusSeconds(30));
    assertThat(session().current()).isEqualTo(FakeBroker.ACCESS);
  }

  @Test
  void renewedTokenServesOnAndIsSavedOnceThereIsRoom_whenTheDiskIsFull() {
    broker.on(TOKEN, FakeBroker.tokens("second"), FakeBroker.tokens("third"));
    AtomicBoolean full = new AtomicBoolean(true);
    TokenSession session = session(onDiskThatIs(full));
    session.suspect(session.current());
    assertThat(session.current()).isEqualTo("second");
    assertThat(store().required().accessToken()).isEqualTo(FakeBroker.ACCESS);
    time.pass(Duration.ofHours(1));
    assertThat(session.current()).isEqualTo("third");
    full.set(false);
    assertThat(session.current()).isEqualTo("third");
    assertThat(store().required().accessToken()).isEqualTo("third");
    assertThat(broker.calls()).hasSize(2);
  }

  @Test
  void newerLoginIsNotOverwritten_whenThereIsRoomAgain() {
    broker.on(TOKEN, FakeBroker.tokens("second"));
    AtomicBoolean full = new AtomicBoolean(true);
    TokenSession session = session(onDiskThatIs(full));
    session.suspect(session.current());
    assertThat(session.current()).isEqualTo("second");
    FakeBroker.writeTokens(
        file(), broker.address(), "new-login", TestTime.START.plusSeconds(1800), TestTime.START);
    full.set(false);
    assertThat(session.current()).isEqualTo("new-login");
    assertThat(store().required().accessToken()).isEqualTo("new-login");
  }

  @Test
  void problemNamesTheLogin_whenThereIsNoFile() throws IOException {
    Files.delete(file());
    assertThat(catchThrowableOfType(Problem.class, () -> session().current()).remedy())
        .isEqualTo("Run: nightdesk login");
  }

  private TokenSession session() {
    return new TokenSession(
        new Wire(broker.endpoint(file()), time.surroundings()), time.surroundings());
  }

  private TokenSession session(TokenSession.Keeper keeper) {
    return new TokenSession(
        new Wire(broker.endpoint(file()), time.surroundings()), time.surroundings(), keeper);
  }

  private TokenSession.Keeper onDiskThatIs(AtomicBoolean full) {
    return tokens -> {
      if (full.get()) {
        throw new IOException("No space left on device");
      }
      store().replace(tokens);
    };
  }

  private TokenStore store() {
    return TokenStore.of(broker.endpoint(file()), time.surroundings());
  }

  private Path file() {
    return folder.resolve("tokens.json");
  }
}
