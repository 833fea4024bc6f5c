package io.nightdesk.schwab.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.quant.Check;
import io.nightdesk.schwab.transport.Answer;
import io.nightdesk.schwab.transport.Attempt;
import io.nightdesk.schwab.transport.ErrorText;
import io.nightdesk.schwab.transport.ReadProblems;
import io.nightdesk.schwab.transport.ReadRequest;
import io.nightdesk.schwab.transport.Reads;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import io.nightdesk.schwab.transport.Surroundings;
import io.nightdesk.schwab.transport.Venue;
import io.nightdesk.schwab.transport.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The weekly login: the user logs in on the broker's page, is sent to the callback address with a
 * code, and the code is traded for tokens.
 */
public final class LoginFlow {

  private static final ReadRequest TRIAL =
      new ReadRequest(
          "the account numbers",
          "accounts",
          "/trader/v1/accounts/accountNumbers",
          ReadRequest.Priority.SAFETY,
          JsonNode::isArray);

  private final Wire wire;
  private final Surroundings surroundings;
  private final TokenService service;
  private final TokenStore store;

  private LoginFlow(Wire wire, Surroundings surroundings) {
    this.wire = wire;
    this.surroundings = surroundings;
    service = new TokenService(wire, surroundings);
    store = TokenStore.of(wire.endpoint(), surroundings);
  }

  /** The login at an endpoint. */
  public static LoginFlow of(SchwabEndpoint endpoint, Surroundings surroundings) {
    return new LoginFlow(new Wire(endpoint, surroundings), surroundings);
  }

  /** The page on which the user logs in with the brokerage's own login. */
  public URI authorizeUrl() {
    return wire.endpoint().resolve(authorizePath());
  }

  /**
   * Trades the code in the address to which the browser was sent for tokens, and stores them. The
   * code lives about 30 seconds.
   *
   * @throws Problem if the address is another one, or the broker refuses the code
   */
  public TokenReport complete(String pastedAddress) {
    String code = code(pastedAddress.strip());
    Tokens tokens = service.exchange(code); // first: the code does not wait for a lock
    return store.locked(
        () -> {
          try {
            store.replace(tokens);
          } catch (IOException failure) {
            throw AuthProblems.notWritable(store.file(), TokenFile.reason(failure));
          }
          return store.report();
        });
  }

  /**
   * Logs in at a simulator, whose authorize page asks nobody and redirects at once.
   *
   * @throws IllegalArgumentException at the broker
   */
  public TokenReport atSimulator() {
    Check.that(wire.endpoint().venue() == Venue.SIMULATOR, "only a simulator logs in by itself");
    return complete(redirection());
  }

  /**
   * Logs in at a simulator unless the stored tokens work there, which is tried: a simulator that
   * was started anew, or at another port, knows nothing of them.
   *
   * @throws IllegalArgumentException at the broker
   */
  public TokenReport atSimulatorIfNeeded() {
    Check.that(wire.endpoint().venue() == Venue.SIMULATOR, "only a simulator logs in by itself");
    try {
      Reads reads = new Reads(wire, new TokenSession(wire, surroundings), surroundings);
      reads.get(TRIAL).required(TRIAL.what());
      return store.report();
    } catch (Problem tokensDoNotWork) {
      return atSimulator();
    }
  }

  private String redirection() {
    Attempt attempt;
    try {
      attempt =
          wire.send(wire.request(authorizePath()).GET().build(), wire.endpoint().timeouts().read());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      attempt = new Attempt.Lost("an interruption", Optional.empty());
    }
    if (attempt instanceof Attempt.Answered answered) {
      Answer answer = answered.answer();
      return answer
          .header("Location")
          .filter(location -> answer.status() / 100 == 3)
          .orElseThrow(
              () -> noRedirection(answer.status() + ", " + ErrorText.of(answer, wire.secrets())));
    }
    if (attempt instanceof Attempt.NotSent notSent) {
      throw ReadProblems.nobodyThere(wire.endpoint(), notSent.reason());
    }
    throw noRedirection(((Attempt.Lost) attempt).reason());
  }

  private Problem noRedirection(String answer) {
    return Problem.of(
        ExitCode.INPUT,
        "The simulator at " + wire.endpoint().baseUrl() + " did not log in.",
        "Its authorize page answered " + answer + " instead of a redirection to the callback.",
        "Check that this address is the simulator's, and that app key and callback agree.");
  }

  private String code(String address) {
    try {
      return decodedCode(address);
    } catch (IllegalArgumentException malformed) {
      throw AuthProblems.badCallback("It holds a broken percent sign.", wire.endpoint().callback());
    }
  }

  private String decodedCode(String address) {
    String callback = wire.endpoint().callback();
    String raw = address.startsWith(callback) ? address.substring(callback.length()) : "";
    int query = raw.indexOf('?');
    if (query < 0 || !raw.substring(0, query).matches("/?")) {
      throw AuthProblems.badCallback(
          "It does not begin with the callback, or nothing follows it.", callback);
    }
    String parameters = raw.substring(query + 1).replaceFirst("#.*", "");
    parameter(parameters, "error")
        .ifPresent(
            error -> {
              throw AuthProblems.badCallback("Schwab reports the error " + error + ".", callback);
            });
    return parameter(parameters, "code")
        .orElseThrow(() -> AuthProblems.badCallback("It carries no code.", callback));
  }

  /** The parameter's value, decoded once: codes end in an at sign, which arrives as %40. */
  private static Optional<String> parameter(String parameters, String name) {
    for (String parameter : parameters.split("&", -1)) {
      if (parameter.startsWith(name + "=")) {
        String value = parameter.substring(name.length() + 1).replace("+", "%2B");
        return Optional.of(value)
            .filter(text -> !text.isBlank())
            .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private String authorizePath() {
    return "/v1/oauth/authorize?response_type=code&client_id="
        + URLEncoder.encode(wire.endpoint().appKey(), StandardCharsets.UTF_8)
        + "&redirect_uri="
        + URLEncoder.encode(wire.endpoint().callback(), StandardCharsets.UTF_8);
  }
}
