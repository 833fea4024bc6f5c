package io.nightdesk.executor.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command takes. */
public final class CommonOptions {

  @Option(
      names = "--warehouse",
      paramLabel = "PATH",
      description = "Folder of the tables and the ledger. Default: ./warehouse.")
  private Path warehouse = Path.of("warehouse");

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration file; later ones override earlier ones.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting; overrides all files.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Session of the signals. Default: the last completed session.")
  private LocalDate asOf;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "Pretend that this is the time, as 2024-03-05T14:35:00Z. Refused in live mode.")
  private Instant now;

  @Option(names = "--json", description = "Print results as one JSON object a line.")
  private boolean json;

  @Option(names = "--quiet", description = "Print no progress.")
  private boolean quiet;

  Path warehouse() {
    return warehouse;
  }

  List<Path> files() {
    return files;
  }

  List<String> assignments() {
    return assignments;
  }

  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  Optional<Instant> now() {
    return Optional.ofNullable(now);
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }
}
