package io.nightdesk.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a simulator has received, asked of the simulator itself, started on the state it left. */
final class PaperAccount {

  private PaperAccount() {}

  /**
   * Order writes that ever reached it.
   *
   * @param market options that name the market, as the simulator was given them
   */
  static int orderWrites(Path home, Path state, List<String> market)
      throws IOException, InterruptedException {
    Path ready = state.resolveSibling("ready");
    Files.deleteIfExists(ready);
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/nightdesk").toString(),
            "simulate",
            "--port",
            "0",
            "--state",
            state.toString(),
            "--ready-file",
            ready.toString());
    builder.command().addAll(market);
    Path log = state.resolveSibling("simulator.log");
    Process simulator = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!Files.exists(ready)) {
        if (simulator.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
          throw new IllegalStateException("no simulator: " + Files.readString(log));
        }
      }
      return entries(Files.readString(ready).strip());
    } finally {
      simulator.destroy();
      simulator.waitFor();
    }
  }

  private static int entries(String port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/control/log")).build();
    String body =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    JsonNode log = new ObjectMapper().readTree(body);
    if (!log.isArray()) {
      throw new IllegalStateException("not a list: " + body);
    }
    return log.size();
  }
}
