package io.nightdesk.simulator.market;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file that {@code sources.csv} lists.
 *
 * @param kind bars, actions, earnings or sectors
 * @param interval 1d, 1m, 5m or empty
 * @param adjustedAsOf through which date prices are adjusted for splits; absent where as traded
 * @param role primary, secondary, crosscheck or benchmark
 */
record FileSource(
    Path path, String kind, String interval, Optional<LocalDate> adjustedAsOf, String role) {

  private static final List<String> COLUMNS =
      List.of("file", "kind", "interval", "adjustment", "adjusted_as_of", "role");

  /** The sources of a folder; a folder with only {@code bars.csv} has unadjusted daily bars. */
  static List<FileSource> in(Path folder) {
    Path list = folder.resolve("sources.csv");
    Path only = folder.resolve("bars.csv");
    if (Files.exists(list)) {
      List<FileSource> sources = new ArrayList<>();
      new CsvFile(list).forEach(COLUMNS, row -> sources.add(of(folder, row)));
      return sources;
    }
    if (Files.exists(only)) {
      return List.of(new FileSource(only, "bars", "1d", Optional.empty(), "primary"));
    }
    throw Problem.of(
        ExitCode.INPUT,
        "The folder " + folder + " holds no market data.",
        "It has neither sources.csv nor bars.csv.",
        "Give --files a folder with one of them.");
  }

  boolean isBars(String wantedInterval, String wantedRole) {
    return kind.equals("bars") && interval.equals(wantedInterval) && role.equals(wantedRole);
  }

  private static FileSource of(Path folder, String[] row) {
    Optional<LocalDate> adjusted =
        row[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row[4]));
    return new FileSource(folder.resolve(row[0]), row[1], row[2], adjusted, row[5]);
  }
}
