package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /v1/oauth}: a login without a person, and tokens. */
final class OAuthEndpoint {

  private final Simulation simulation;
  private final Credentials credentials;

  OAuthEndpoint(Simulation simulation, Credentials credentials) {
    this.simulation = simulation;
    this.credentials = credentials;
  }

  Reply answer(Call call) {
    return switch (call.method() + " " + call.path()) {
      case "GET /v1/oauth/authorize" -> authorize(call);
      case "POST /v1/oauth/token" -> token(call);
      default -> Reply.text(404, "text/plain", "no Route matched with those values");
    };
  }

  private Reply authorize(Call call) {
    String callback = call.parameter("redirect_uri").orElse("");
    boolean known = call.parameter("client_id").map(credentials.key()::equals).orElse(false);
    if (!known || !callback.startsWith("https://")) {
      String page =
          "<html><body><h1>Access Denied</h1><p>Unknown client or callback.</p></body></html>";
      return Reply.text(403, "text/html", page);
    }
    return simulation.locked(
        () -> {
          String code = simulation.tokens().authorize(callback, simulation.now());
          simulation.save();
          String session = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString();
          String query =
              "code=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "&session=" + session;
          String joint = callback.contains("?") ? "&" : "?";
          return Reply.empty(302).with("Location", callback + joint + query);
        });
  }

  private Reply token(Call call) {
    if (!isAuthentic(call)) {
      return Errors.token(401, "invalid_client", "Unauthorized");
    }
    Map<String, String> form = Call.form(call.body());
    return simulation.locked(
        () -> {
          Instant now = simulation.now();
          String kind = form.getOrDefault("grant_type", "");
          Reply reply =
              switch (kind) {
                case "authorization_code" ->
                    reply(
                        simulation.tokens().login(form.get("code"), form.get("redirect_uri"), now),
                        "AuthorizationCode");
                case "refresh_token" ->
                    reply(
                        simulation.tokens().renew(form.get("refresh_token"), now), "refresh_token");
                default -> Errors.token(400, "unsupported_grant_type", "grant_type '" + kind + "'");
              };
          simulation.save();
          return reply;
        });
  }

  private static Reply reply(Optional<Tokens.Grant> grant, String what) {
    if (grant.isEmpty()) {
      String inner =
          "{\"error_description\":\"Exception while authenticating "
              + what
              + "\",\"error\":\""
              + "refresh_token_authentication_error\"}";
      return Errors.token(400, "unsupported_token_type", "400 Bad Request: \"" + inner + "\"");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("expires_in", Tokens.ACCESS_LIFE.toSeconds());
    body.put("token_type", "Bearer");
    body.put("scope", "api");
    body.put("refresh_token", grant.get().refresh());
    body.put("access_token", grant.get().access());
    body.put("id_token", "simulated");
    return Reply.json(200, body);
  }

  private boolean isAuthentic(Call call) {
    String pair = credentials.key() + ":" + credentials.secret();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return call.header("Authorization").map(expected::equals).orElse(false);
  }
}
