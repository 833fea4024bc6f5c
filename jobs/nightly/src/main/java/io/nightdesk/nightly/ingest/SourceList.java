package io.nightdesk.nightly.ingest;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder: those that its {@code sources.csv} lists, or its one {@code bars.csv}. */
final class SourceList {

  private static final List<String> KINDS = List.of("bars", "actions", "earnings", "sectors");
  private static final List<String> INTERVALS = List.of("1d", "1m", "5m");
  private static final List<String> ADJUSTMENTS = List.of("none", "split", "total");
  private static final List<String> ROLES =
      List.of("primary", "secondary", "crosscheck", "benchmark");

  private SourceList() {}

  static List<SourceFile> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Problem.of(
          ExitCode.INPUT,
          "There is no folder " + folder + ".",
          "--files names the folder that holds sources.csv or bars.csv.",
          "Correct the path.");
    }
    Path list = folder.resolve("sources.csv");
    if (Files.exists(list)) {
      return listed(folder, list);
    }
    return Stream.of("bars.csv", "bars.csv.gz")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .map(
            bars ->
                List.of(
                    new SourceFile(
                        bars, SourceFile.Kind.BARS, "1d", "none", Optional.empty(), "primary")))
        .orElseThrow(
            () ->
                Problem.of(
                    ExitCode.INPUT,
                    "The folder " + folder + " holds no bars.",
                    "It has neither sources.csv nor bars.csv.",
                    "Put a bars.csv with the header "
                        + CsvLayout.DAILY_BARS.header()
                        + " there, or a sources.csv that lists its files."));
  }

  private static List<SourceFile> listed(Path folder, Path list) {
    List<SourceFile> files = new ArrayList<>();
    CsvFile.read(
        list,
        CsvLayout.SOURCES,
        (number, line) -> files.add(file(folder, list, number, CsvLine.fields(line))));
    if (files.stream().noneMatch(f -> f.kind() == SourceFile.Kind.BARS)) {
      throw Problem.of(
          ExitCode.INPUT,
          "The list " + list + " names no bars.",
          "None of its " + files.size() + " lines has the kind bars.",
          "Add the files that hold the bars.");
    }
    return files;
  }

  private static SourceFile file(Path folder, Path list, int number, List<String> fields) {
    if (fields.size() != CsvLayout.SOURCES.columns()) {
      throw CsvFile.problem(
          list,
          number,
          "It has " + fields.size() + " fields, not " + CsvLayout.SOURCES.columns() + ".",
          "Give it the fields " + CsvLayout.SOURCES.header() + ".");
    }
    String kind = oneOf(list, number, "kind", fields.get(1), KINDS);
    boolean bars = kind.equals("bars");
    String interval = bars ? oneOf(list, number, "interval", fields.get(2), INTERVALS) : "1d";
    String adjustment =
        bars ? oneOf(list, number, "adjustment", fields.get(3), ADJUSTMENTS) : "none";
    Optional<LocalDate> adjustedAsOf =
        adjustment.equals("none")
            ? Optional.empty()
            : Optional.of(date(list, number, fields.get(4)));
    return new SourceFile(
        folder.resolve(fields.get(0)),
        SourceFile.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        interval,
        adjustment,
        adjustedAsOf,
        oneOf(list, number, "role", fields.get(5), ROLES));
  }

  private static String oneOf(
      Path list, int number, String field, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw CsvFile.problem(
          list,
          number,
          "Its " + field + " is '" + value + "'.",
          "Write one of " + String.join(", ", allowed) + ".");
    }
    return value;
  }

  private static LocalDate date(Path list, int number, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw CsvFile.problem(
              list,
              number,
              "Its adjusted_as_of is '" + value + "'.",
              "Write the date up to which splits are applied, as YYYY-MM-DD.")
          .because(e);
    }
  }
}
