package io.nightdesk.schwab.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.schwab.transport.Answer;
import io.nightdesk.schwab.transport.Attempt;
import io.nightdesk.schwab.transport.BackOff;
import io.nightdesk.schwab.transport.ErrorText;
import io.nightdesk.schwab.transport.Json;
import io.nightdesk.schwab.transport.ReadProblems;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Wire;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The broker's token address. Its answers are read with suspicion: errors are JSON within JSON, a
 * web page, or nothing; only an answer that clearly speaks of the token or the app counts as a
 * refusal, anything else as trouble that passes.
 */
final class TokenService {

  private static final String PATH = "/v1/oauth/token";
  private static final int MAX_SENDINGS = 3;
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
  private static final long DEFAULT_LIFE_SECONDS = 1800;

  private final Wire wire;
  private final Surroundings surroundings;
  private final BackOff backOff;

  TokenService(Wire wire, Surroundings surroundings) {
    this.wire = wire;
    this.surroundings = surroundings;
    backOff = new BackOff(surroundings.jitterSeed() + 1);
  }

  /** Tokens for the code of a login, which works once: it is sent once. */
  Tokens exchange(String code) {
    String form =
        form("grant_type", "authorization_code", "code", code, "redirect_uri", callback());
    Instant now = surroundings.clock().instant();
    wire.secrets().protect(code);
    Reply reply = send(form);
    if (reply.refusal().isPresent()) {
      throw reply.refersToApp()
          ? AuthProblems.wrongApp(reply.refusal().get())
          : AuthProblems.codeRefused(reply.refusal().get());
    }
    if (reply.trouble().isPresent()) {
      throw reply.nobodyThere()
          ? ReadProblems.nobodyThere(endpoint(), reply.trouble().get())
          : AuthProblems.notWorking(reply.trouble().get());
    }
    return tokens(reply.json(), now, now, Optional.empty());
  }

  /**
   * Renewed tokens, of the same login.
   *
   * @throws TroubleThatPasses if the service does not work, so that nothing is known of the token
   * @throws Problem if the broker refuses the token or the app
   */
  Tokens renew(Tokens old) throws TroubleThatPasses {
    String form = form("grant_type", "refresh_token", "refresh_token", old.refreshToken());
    wire.secrets().protect(old.refreshToken(), old.accessToken());
    Reply reply = null;
    for (int sending = 1; sending <= MAX_SENDINGS; sending++) {
      Instant now = surroundings.clock().instant();
      reply = send(form);
      if (reply.refusal().isPresent()) {
        throw reply.refersToApp()
            ? AuthProblems.wrongApp(reply.refusal().get())
            : AuthProblems.refused(reply.refusal().get());
      }
      if (reply.trouble().isEmpty()) {
        return tokens(reply.json(), now, old.loggedInAt(), Optional.of(old.refreshToken()));
      }
      if (sending < MAX_SENDINGS) {
        pause(backOff.jittered(AFTER_FAILURE, sending));
      }
    }
    throw new TroubleThatPasses(
        reply.nobodyThere()
            ? ReadProblems.nobodyThere(endpoint(), reply.trouble().orElseThrow())
            : AuthProblems.notWorking(reply.trouble().orElseThrow()));
  }

  /** The service did not answer sensibly; the stored tokens may be as good as before. */
  static final class TroubleThatPasses extends Exception {
    private static final long serialVersionUID = 1L;
    private final Problem problem;

    TroubleThatPasses(Problem problem) {
      super(problem.getMessage());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  private record Reply(
      JsonNode json,
      Optional<String> refusal,
      boolean refersToApp,
      Optional<String> trouble,
      boolean nobodyThere) {

    static Reply success(JsonNode json) {
      return new Reply(json, Optional.empty(), false, Optional.empty(), false);
    }

    static Reply refused(String text, boolean refersToApp) {
      return new Reply(null, Optional.of(text), refersToApp, Optional.empty(), false);
    }

    static Reply trouble(String text) {
      return new Reply(null, Optional.empty(), false, Optional.of(text), false);
    }

    static Reply nobodyThere(String text) {
      return new Reply(null, Optional.empty(), false, Optional.of(text), true);
    }
  }

  private Reply send(String form) {
    HttpRequest request =
        wire.request(PATH)
            .header("Authorization", basic())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      Attempt attempt = wire.send(request, endpoint().timeouts().read());
      if (attempt instanceof Attempt.Answered answered) {
        return judge(answered.answer());
      }
      return attempt instanceof Attempt.NotSent notSent
          ? Reply.nobodyThere(notSent.reason())
          : Reply.trouble(((Attempt.Lost) attempt).reason());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Reply.trouble("an interruption");
    }
  }

  private Reply judge(Answer answer) {
    JsonNode json;
    try {
      json = Json.parse(answer.content());
    } catch (IOException notJson) {
      return Reply.trouble(
          "answer " + answer.status() + " (" + ErrorText.of(answer, wire.secrets()) + ")");
    }
    if (answer.isSuccess()) {
      return Json.text(json, "access_token").isPresent()
          ? Reply.success(json)
          : Reply.trouble("an answer without an access token");
    }
    String text = answer.status() + " (" + ErrorText.of(answer, wire.secrets()) + ")";
    boolean clear = Json.text(json, "error").isPresent();
    if ((answer.status() == 400 || answer.status() == 401) && clear) {
      String words = json.toString().toLowerCase(Locale.ROOT);
      boolean app = words.contains("client") && !words.contains("refresh");
      return Reply.refused(text, app);
    }
    return Reply.trouble("answer " + text);
  }

  private Tokens tokens(
      JsonNode json, Instant now, Instant loggedInAt, Optional<String> oldRefreshToken) {
    double life = Json.number(json, "expires_in").orElse(DEFAULT_LIFE_SECONDS);
    String refreshToken =
        Json.text(json, "refresh_token")
            .or(() -> oldRefreshToken)
            .orElseThrow(() -> AuthProblems.notWorking("an answer without a refresh token"));
    String accessToken = Json.text(json, "access_token").orElseThrow();
    wire.secrets().protect(accessToken, refreshToken);
    return new Tokens(
        endpoint().baseUrl().toString(),
        accessToken,
        now.plusSeconds(Math.max(0, (long) life)),
        refreshToken,
        loggedInAt);
  }

  private void pause(Duration length) {
    try {
      surroundings.waiting().sleep(length);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String basic() {
    String secret = String.valueOf(endpoint().appSecret().get());
    byte[] both = (endpoint().appKey() + ":" + secret).getBytes(StandardCharsets.UTF_8);
    String basic = Base64.getEncoder().encodeToString(both);
    wire.secrets().protect(secret, basic);
    return "Basic " + basic;
  }

  private String callback() {
    return endpoint().callback();
  }

  private SchwabEndpoint endpoint() {
    return wire.endpoint();
  }

  private static String form(String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
