package io.nightdesk.nightly.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.warehouse.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The latest run of each stage, read from the newest record files only. */
final class RecentRuns {

  /** So many files hold at least one run of every stage, unless one stage alone was repeated. */
  private static final int LOOKED_AT = 200;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(RunRecord.class);

  private RecentRuns() {}

  /** One record a stage, in the order in which they began. */
  static List<RunRecord> ofEachStage(Path warehouse) {
    Path folder = warehouse.resolve("_runs");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<String> stages = new HashSet<>();
    List<RunRecord> latest = new ArrayList<>();
    for (Path file : newest(folder)) {
      if (stages.add(stageOf(file))) {
        latest.add(0, read(file));
      }
    }
    return latest;
  }

  private static List<Path> newest(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .limit(LOOKED_AT)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record is named by when its run began and its stage. */
  private static String stageOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.indexOf('-') + 1);
  }

  private static RunRecord read(Path file) {
    try {
      return READER.readValue(file.toFile());
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "The run record " + file + " cannot be read.",
              String.valueOf(e.getMessage()).lines().findFirst().orElse("It is damaged") + ".",
              "Restore it from a backup, or remove it and run that stage again.")
          .because(e);
    }
  }
}
