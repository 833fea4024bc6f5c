package io.nightdesk.nightly.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commits of one table, looked up in its log without Spark. */
final class CommitLog {

  private static final Pattern COMMIT = Pattern.compile("\\d{20}\\.json");
  private static final int DIGITS = 20;

  private final Path folder;

  private CommitLog(Path folder) {
    this.folder = folder;
  }

  /** The log of the table in a folder, which need not be there. */
  static CommitLog of(Path table) {
    return new CommitLog(table.resolve("_delta_log"));
  }

  /** Whether there is a commit: a folder alone is what a process leaves that died too early. */
  boolean begun() {
    return newest().isPresent();
  }

  /** The version of the latest commit. */
  Optional<Long> newest() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> COMMIT.matcher(name).matches())
          .map(name -> Long.valueOf(name.substring(0, DIGITS)))
          .max(Long::compare);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** The run that made a commit; empty for one that names none. */
  Optional<String> runOf(long version) {
    Path file = folder.resolve(String.format(java.util.Locale.ROOT, "%020d.json", version));
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode info = Json.MAPPER.readTree(line).path("commitInfo");
        if (!info.isMissingNode()) {
          String metadata = info.path("userMetadata").asText("");
          return metadata.isEmpty()
              ? Optional.empty()
              : Optional.of(Json.MAPPER.readTree(metadata).path("run_id").asText(""))
                  .filter(run -> !run.isEmpty());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Problem unreadable(Path file, IOException e) {
    return Problem.of(
            ExitCode.INPUT,
            "The table log " + file + " cannot be read.",
            "The system says: " + e.getMessage() + ".",
            "Restore the warehouse from a backup, or start a new one with --warehouse.")
        .because(e);
  }
}
