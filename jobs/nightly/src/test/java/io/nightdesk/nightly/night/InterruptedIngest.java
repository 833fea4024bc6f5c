package io.nightdesk.nightly.night;

import io.nightdesk.contracts.config.SettingsLoader;
import io.nightdesk.nightly.ingest.FileSource;
import io.nightdesk.nightly.testing.SharedSpark;
import io.nightdesk.nightly.warehouse.Recovery;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.nightly.warehouse.Warehouse;
import io.nightdesk.stages.bars.SessionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An ingest whose history can be cut off at any commit: what is left is, byte for byte, what a kill
 * after that commit leaves.
 */
final class InterruptedIngest {

  /**
   * The tables in an order in which ingest may commit to them: bars first, the others side by side;
   * each is created, then filled.
   */
  static final List<String> ORDER =
      List.of("bars_received", "corporate_actions", "universe", "sessions", "findings");

  static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);

  private final Path files;
  private final Path warehouse;

  InterruptedIngest(Path files, Path warehouse) {
    this.files = files;
    this.warehouse = warehouse;
  }

  /** Runs the stage as a night does. */
  RunLedger run() {
    return run(Optional.empty());
  }

  /** The same with a file of dated membership. */
  RunLedger run(Optional<Path> universe) {
    Warehouse opened = Warehouse.openForWriting(warehouse, FilesBars.originOf(files));
    TableStore tables = new TableStore(SharedSpark.session(), opened);
    Clock clock = Clock.fixed(Instant.parse("2024-02-01T02:00:00Z"), ZoneOffset.UTC);
    NightContext context =
        new NightContext(
            tables,
            RunLedger.read(warehouse),
            SettingsLoader.load(List.of(), List.of()),
            Build.current(),
            AS_OF,
            clock,
            Console.silent());
    FileSource source = FileSource.open(files, universe);
    BarSource bars = new FilesBars(SharedSpark.session(), source, files, universe, clock);
    Recovery.run(tables, context.ledger(), clock.instant());
    new StageRunner(context).run(new IngestStage(context, bars), SessionRange.of(AS_OF));
    return RunLedger.read(warehouse);
  }

  /** Undoes the record's end and every commit after that version of that table. */
  void killedAfter(String table, int version) throws IOException {
    RunLedger ledger = RunLedger.read(warehouse);
    for (RunRecord run : ledger.runs()) {
      ledger.put(run.closed(RunRecord.RUNNING, null, 0, List.of(), 0, Map.of(), ""));
    }
    int last = ORDER.indexOf(table);
    for (String later : ORDER.subList(last + 1, ORDER.size())) {
      remove(warehouse.resolve(later));
    }
    try (Stream<Path> commits = Files.list(warehouse.resolve(table).resolve("_delta_log"))) {
      for (Path commit : commits.filter(c -> versionOf(c) > version).toList()) {
        Files.delete(commit);
      }
    }
  }

  private static int versionOf(Path commit) {
    String digits = commit.getFileName().toString().replaceAll("\\D", "");
    return digits.length() < 20 ? -1 : Integer.parseInt(digits.substring(0, 20));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
