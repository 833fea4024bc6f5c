package io.nightdesk.schwab.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.auth.LoginFlow;
import io.nightdesk.schwab.testing.FakeBroker;
import io.nightdesk.schwab.testing.Reply;
import io.nightdesk.schwab.testing.TestTime;
import io.nightdesk.schwab.trading.AccountId;
import io.nightdesk.schwab.trading.Instruction;
import io.nightdesk.schwab.trading.OrderTicket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants secrets, lets everything fail, and searches all that is said for them. */
class SecretsTest {

  private static final AccountId ACCOUNT = new AccountId("planted-12345", "planted-hash");
  private static final List<String> SECRETS =
      List.of(
          "planted",
          Base64.getEncoder()
              .encodeToString(
                  (FakeBroker.APP_KEY + ":" + FakeBroker.APP_SECRET)
                      .getBytes(StandardCharsets.UTF_8)));

  @TempDir Path folder;
  private final FakeBroker broker = new FakeBroker();
  private final TestTime time = new TestTime();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("io.nightdesk");
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          said.add(entry.getMessage() + " " + List.of(parameters(entry)));
          if (entry.getThrown() != null) {
            said.add(stackTrace(entry.getThrown()));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    root.setLevel(Level.ALL);
    listener.setLevel(Level.ALL);
    root.addHandler(listener);
  }

  @AfterEach
  void close() {
    root.removeHandler(listener);
    root.setLevel(null);
    broker.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 403, 404, 500})
  void noSecretIsSaid_whenTheBrokerQuotesThemInErrors(int status) {
    String quote = Reply.ECHO + " " + ACCOUNT.number() + " " + ACCOUNT.hash();
    Reply telltale = Reply.json(status, "{\"message\":\"" + quote + "\"}");
    broker
        .on("POST /v1/oauth/token", Reply.json(status, "{\"error\":\"" + quote + "\"}"))
        .on("GET", telltale)
        .on("POST", telltale)
        .on("DELETE", telltale);
    SchwabClient client = broker.client(folder, time);
    OrderTicket ticket = OrderTicket.market(Instruction.BUY, "XYZ", 1);
    say(client);
    attempt(() -> client.accounts().snapshot(ACCOUNT));
    attempt(() -> client.accounts().linked());
    attempt(() -> client.quotes().fetch(List.of("XYZ")));
    attempt(() -> client.orders().find(ACCOUNT, 7));
    attempt(() -> client.orderDesk().place(ACCOUNT, ticket, () -> true));
    attempt(() -> client.orderDesk().cancel(ACCOUNT, 7));
    time.pass(Duration.ofHours(1));
    attempt(() -> client.quotes().fetch(List.of("XYZ")));
    attempt(() -> client.orderDesk().place(ACCOUNT, ticket, () -> true));
    assertNoSecretWasSaid();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 500})
  void noSecretIsSaid_whenALoginFails(int status) {
    broker.on("POST /v1/oauth/token", Reply.json(status, "{\"error\":\"" + Reply.ECHO + "\"}"));
    LoginFlow login = LoginFlow.of(broker.endpoint(folder.resolve("t")), time.surroundings());
    attempt(() -> login.complete(FakeBroker.CALLBACK + "/?code=C0.planted-code%40"));
    assertNoSecretWasSaid();
  }

  private void assertNoSecretWasSaid() {
    assertThat(said).isNotEmpty();
    for (String secret : SECRETS) {
      assertThat(said).noneMatch(text -> text.contains(secret));
    }
  }

  @Test
  void searchWouldFindASecret_wereOneSaid() {
    Logger.getLogger("io.nightdesk.test").warning(FakeBroker.ACCESS);
    assertThat(said).anyMatch(text -> text.contains(SECRETS.get(0)));
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      say(stackTrace(problem));
    }
  }

  private void attempt(Supplier<Object> work) {
    attempt((Runnable) () -> say(work.get()));
  }

  private void say(Object thing) {
    said.add(String.valueOf(thing));
  }

  private static Object[] parameters(LogRecord entry) {
    List<Object> parameters = new ArrayList<>();
    if (entry.getParameters() != null) {
      for (Object parameter : entry.getParameters()) {
        parameters.add(String.valueOf(parameter));
      }
    }
    return parameters.toArray();
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
