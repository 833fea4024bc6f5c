package io.nightdesk.nightly.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a simulator which market it serves, so that two markets never meet in one warehouse. */
final class SimulatorHealth {

  private SimulatorHealth() {}

  static String market(URI base) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/control/health"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      String market = new ObjectMapper().readTree(answer.body()).path("market").asText("");
      if (market.isEmpty()) {
        throw foreign(base, "Its answer to /control/health names no market.");
      }
      return market;
    } catch (JsonProcessingException e) {
      throw foreign(base, "Its answer to /control/health is not JSON.").because(e);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "No simulator answers at " + base + ".",
              "The connection failed (" + (e.getMessage() == null ? e : e.getMessage()) + ").",
              "Start one in another terminal: nightdesk simulate --port "
                  + base.getPort()
                  + "; or correct schwab.base-url.")
          .because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Problem foreign(URI base, String cause) {
    return Problem.of(
        ExitCode.INPUT,
        "What answers at " + base + " is no simulator.",
        cause,
        "Stop that program, or choose another port for the simulator and name it by"
            + " schwab.base-url.");
  }
}
