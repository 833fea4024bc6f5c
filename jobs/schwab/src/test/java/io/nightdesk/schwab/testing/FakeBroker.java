package io.nightdesk.schwab.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.nightdesk.schwab.client.SchwabClient;
import io.nightdesk.schwab.transport.Bearer;
import io.nightdesk.schwab.transport.SchwabEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A broker that answers what the test scripted: for each method and beginning of a path a row of
 * replies, of which the last is repeated.
 */
public final class FakeBroker implements AutoCloseable {

  public static final String APP_KEY = "app-key-of-the-test";
  public static final String APP_SECRET = "planted-app-secret";
  public static final String ACCESS = "planted-access-token@";
  public static final String REFRESH = "planted-refresh-token@";
  public static final String CALLBACK = "https://127.0.0.1:8182";

  /** A request as received. */
  public record Call(
      String method, String path, String query, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> scripts = new LinkedHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  public FakeBroker() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Scripts the replies to requests whose method and path begin like this. */
  public FakeBroker on(String methodAndPath, Reply... replies) {
    synchronized (scripts) {
      scripts.put(methodAndPath, new ArrayDeque<>(Arrays.asList(replies)));
    }
    return this;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public SchwabEndpoint endpoint(Path tokenFile) {
    return endpoint(address(), tokenFile);
  }

  public static SchwabEndpoint endpoint(URI address, Path tokenFile) {
    return SchwabEndpoint.simulator(address, APP_KEY, APP_SECRET::toCharArray, CALLBACK, tokenFile);
  }

  /** A client with good tokens in a file of the folder. */
  public SchwabClient client(Path folder, TestTime time) {
    Path file = folder.resolve("tokens.json");
    writeTokens(file, address(), ACCESS, TestTime.START.plusSeconds(1800), TestTime.START);
    return SchwabClient.of(endpoint(file), time.surroundings());
  }

  public List<Call> calls() {
    return calls;
  }

  public List<Call> calls(String methodAndPath) {
    return calls.stream()
        .filter(call -> (call.method() + " " + call.path()).startsWith(methodAndPath))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A bearer whose token is always good. */
  public static Bearer bearer() {
    return new Bearer() {
      @Override
      public String current() {
        return ACCESS;
      }

      @Override
      public void suspect(String accessToken) {}
    };
  }

  public static void writeTokens(
      Path file, URI origin, String access, Instant accessEndsAt, Instant loggedInAt) {
    String json =
        String.format(
            "{\"version\":1,\"origin\":\"%s\",\"logged_in_at\":\"%s\",\"access_ends_at\":\"%s\","
                + "\"access_token\":\"%s\",\"refresh_token\":\"%s\"}",
            origin, loggedInAt, accessEndsAt, access, REFRESH);
    try {
      Files.writeString(file, json);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An answer of the token address. */
  public static Reply tokens(String access) {
    return Reply.json(
        200,
        String.format(
            "{\"expires_in\":1800,\"token_type\":\"Bearer\",\"scope\":\"api\",\"refresh_token\":\"%s\","
                + "\"access_token\":\"%s\",\"id_token\":\"planted-id-token\"}",
            REFRESH, access));
  }

  private void handle(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call call =
        new Call(
            exchange.getRequestMethod(),
            uri.getRawPath(),
            uri.getRawQuery(),
            Map.copyOf(exchange.getRequestHeaders()),
            body);
    calls.add(call);
    Reply reply = next(call.method() + " " + call.path()).echoing(call.toString());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    if (reply.body().length > 0) {
      exchange.getResponseBody().write(reply.body());
    }
    exchange.close();
  }

  private Reply next(String methodAndPath) {
    synchronized (scripts) {
      for (Map.Entry<String, Deque<Reply>> script : scripts.entrySet()) {
        if (methodAndPath.startsWith(script.getKey())) {
          Deque<Reply> replies = script.getValue();
          return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
        }
      }
    }
    return Reply.json(500, "{\"message\":\"the test scripted nothing for " + methodAndPath + "\"}");
  }
}
