package io.nightdesk.executor.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The run ledger of a warehouse, one file a run: rows count as published once their run has
 * finished, so that what a killed night left is not traded.
 */
record FinishedRuns(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FinishedRuns of(Path warehouse) {
    return new FinishedRuns(warehouse.resolve("_runs"));
  }

  /** Why the rows of a run are not published; empty if they are. */
  Optional<String> objection(String runId) {
    Path file = folder.resolve(runId + ".json").normalize();
    if (!folder.normalize().equals(file.getParent()) || !Files.isRegularFile(file)) {
      return Optional.of("The run '" + runId + "' that wrote them is not recorded in " + folder);
    }
    try {
      JsonNode status = JSON.readTree(file.toFile()).path("status");
      return status.asText().equals("finished")
          ? Optional.empty()
          : Optional.of(
              "The run " + runId + " that wrote them did not finish: " + status.asText("?"));
    } catch (IOException e) {
      return Optional.of("The record " + file + " cannot be read: " + e.getMessage());
    }
  }
}
