package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a process leaves that died before a table's first commit: a log folder without a commit. */
final class HalfMadeTable {

  private HalfMadeTable() {}

  /** Removes the log, which holds nothing, so that the table can be made. Data is never touched. */
  static void remove(Path table) {
    Path log = table.resolve("_delta_log");
    if (!Files.isDirectory(log)) {
      return;
    }
    try {
      List<Path> all;
      try (Stream<Path> files = Files.walk(log)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.ENVIRONMENT,
              "The table folder " + table + " cannot be used.",
              "An interrupted run left an empty log there, which cannot be removed: " + e + ".",
              "Remove " + log + " by hand and run the same command again.")
          .because(e);
    }
  }
}
