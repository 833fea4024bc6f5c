package io.nightdesk.schwab.transport;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;

/**
 * The final answer to a read: a success in the expected shape, or a refusal that repeating would
 * not change.
 *
 * @param status 2xx, or 4xx other than 401, 408 and 429
 * @param json the body of a success, the missing node of a refusal
 * @param refusal the broker's words in a refusal, empty in a success
 */
public record ReadAnswer(int status, JsonNode json, String refusal) {

  public boolean isSuccess() {
    return status < 300;
  }

  /**
   * The body.
   *
   * @throws Problem if the broker refused
   */
  public JsonNode required(String what) {
    if (!isSuccess()) {
      throw Problem.of(
          ExitCode.INPUT,
          "Schwab refuses " + what + ".",
          "It answered " + status + ": " + refusal + ".",
          status == 403
              ? "Check in the developer portal that the app holds both API products."
              : "Check the request's arguments; the log names the exchange.");
    }
    return json;
  }
}
