package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What ran: one file a stage run, and from those that ended the content hash of every session of
 * every table and the version that readers see.
 */
public final class RunLedger {

  private static final String WHOLE = "*";

  private final Path folder;
  private final List<RunRecord> runs = new ArrayList<>();
  private final Map<String, NavigableMap<LocalDate, String>> sessions = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  private RunLedger(Path folder) {
    this.folder = folder;
  }

  /** Reads the ledger of a warehouse; an absent one is empty. */
  public static RunLedger read(Path warehouse) {
    RunLedger ledger = new RunLedger(warehouse.resolve("_runs"));
    if (Files.isDirectory(ledger.folder)) {
      try (Stream<Path> files = Files.list(ledger.folder)) {
        files
            .filter(f -> f.getFileName().toString().endsWith(".json"))
            .map(f -> Json.read(f, RunRecord.class))
            .sorted(Comparator.comparing(RunRecord::runId))
            .forEach(ledger::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ledger;
  }

  /** Every run, oldest first. */
  public List<RunRecord> runs() {
    return List.copyOf(runs);
  }

  /** The version of a table that the last run to publish it left; empty if none ever did. */
  public Optional<Long> publishedVersion(String table) {
    return Optional.ofNullable(versions.get(table));
  }

  /** The first and last session of a table that finished runs hold. */
  public Optional<NavigableMap<LocalDate, String>> sessions(String table) {
    return Optional.ofNullable(sessions.get(table));
  }

  /** The content hash of a table without sessions; empty where it was never written or is empty. */
  public Optional<String> wholeHash(TableContract table) {
    return sessions(table.name()).map(known -> known.get(LocalDate.EPOCH));
  }

  /** SHA-256 over the session hashes of a slice: equal content, equal hash. */
  public String hash(Slice slice) {
    NavigableMap<LocalDate, String> known =
        sessions.getOrDefault(slice.table().name(), new TreeMap<>());
    return RowHash.combine(
        known.subMap(slice.from(), true, slice.to(), true).values().stream()
            .map(h -> h.getBytes(StandardCharsets.UTF_8))
            .collect(Collectors.toList()));
  }

  /** Writes the record, opened or closed, before anyone acts on it. */
  public void put(RunRecord record) {
    Json.replace(folder.resolve(record.runId() + ".json"), record);
    runs.removeIf(r -> r.runId().equals(record.runId()));
    add(record);
  }

  /** The sessions of a table as the runs before one left them. */
  public NavigableMap<LocalDate, String> sessionsBefore(String table, String runId) {
    NavigableMap<LocalDate, String> known = new TreeMap<>();
    runs.stream()
        .filter(r -> r.runId().compareTo(runId) < 0)
        .flatMap(r -> r.outputs().stream())
        .filter(output -> output.table().equals(table))
        .forEach(output -> apply(output, known));
    return known;
  }

  /** What a run that ended has listed is published: all of it, or of a refused one its findings. */
  private void add(RunRecord record) {
    runs.add(record);
    for (RunRecord.Output output : record.outputs()) {
      apply(output, sessions.computeIfAbsent(output.table(), t -> new TreeMap<>()));
      versions.put(output.table(), output.version());
    }
  }

  private static void apply(RunRecord.Output output, NavigableMap<LocalDate, String> known) {
    if (output.sessions().containsKey(WHOLE)) {
      known.clear();
      known.put(LocalDate.EPOCH, output.sessions().get(WHOLE));
    } else {
      known
          .subMap(LocalDate.parse(output.from()), true, LocalDate.parse(output.to()), true)
          .clear();
      output.sessions().forEach((session, hash) -> known.put(LocalDate.parse(session), hash));
    }
  }
}
