package io.nightdesk.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** A caller that knows nothing of the server but HTTP. */
final class Client {

  static final String CALLBACK = "https://127.0.0.1:8182";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer with its body inflated. */
  record Answer(HttpResponse<byte[]> raw, byte[] body) {
    int status() {
      return raw.statusCode();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private String token = "";

  Client(String url) {
    this.url = url;
  }

  void use(String accessToken) {
    token = accessToken;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  Answer post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer put(String path, String body) throws IOException, InterruptedException {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  /** Opens the login page and returns the code as it arrives, decoded once. */
  String authorize() throws IOException, InterruptedException {
    Answer page =
        get("/v1/oauth/authorize?client_id=simulator-app-key&redirect_uri=" + encode(CALLBACK));
    String query = URI.create(page.header("Location")).getRawQuery();
    String code = query.substring("code=".length(), query.indexOf('&'));
    return URLDecoder.decode(code, StandardCharsets.UTF_8);
  }

  Answer token(String form) throws IOException, InterruptedException {
    return token(form, "simulator-app-key:simulator-app-secret");
  }

  Answer token(String form, String pair) throws IOException, InterruptedException {
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(url + "/v1/oauth/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Logs in and uses the access token from now on. */
  JsonNode login() throws IOException, InterruptedException {
    String form =
        "grant_type=authorization_code&code="
            + encode(authorize())
            + "&redirect_uri="
            + encode(CALLBACK);
    JsonNode grant = token(form).json();
    use(grant.get("access_token").asText());
    return grant;
  }

  JsonNode renew(String refreshToken) throws IOException, InterruptedException {
    return token("grant_type=refresh_token&refresh_token=" + encode(refreshToken)).json();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> raw = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    byte[] body = raw.body();
    if (raw.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent()) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new Answer(raw, body);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
