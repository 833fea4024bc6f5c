package io.nightdesk.nightly.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One file of a folder, as {@code sources.csv} describes it.
 *
 * @param interval of bars, {@code 1d} otherwise
 * @param adjustment of bars, {@code none} otherwise
 * @param adjustedAsOf date up to which actions are applied; empty for {@code none}
 */
record SourceFile(
    Path path,
    Kind kind,
    String interval,
    String adjustment,
    Optional<LocalDate> adjustedAsOf,
    String role) {

  /** What a file holds. */
  enum Kind {
    BARS,
    ACTIONS,
    EARNINGS,
    SECTORS
  }

  String name() {
    return path.getFileName().toString();
  }

  boolean intraday() {
    return kind == Kind.BARS && !interval.equals("1d");
  }

  boolean tradable() {
    return kind == Kind.BARS && (role.equals("primary") || role.equals("secondary"));
  }

  CsvLayout layout() {
    return switch (kind) {
      case BARS -> intraday() ? CsvLayout.INTRADAY_BARS : CsvLayout.DAILY_BARS;
      case ACTIONS -> CsvLayout.ACTIONS;
      case EARNINGS -> CsvLayout.EARNINGS;
      case SECTORS -> CsvLayout.SECTORS;
    };
  }
}
