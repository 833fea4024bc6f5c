package io.nightdesk.nightly.sql;

import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.nightly.night.Build;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SessionHashes;
import io.nightdesk.nightly.warehouse.TableStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that change tables, kept in the run ledger like a stage: readers see the changes
 * afterwards, and stages notice that their inputs changed.
 */
public final class WritingSession {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String FIRST = "1970-01-01";
  private static final String LAST = "9999-12-31";

  private final TableStore tables;
  private final Clock clock;

  public WritingSession(TableStore tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** Carries out the work and records what it changed, also where it stopped half way. */
  public void run(LocalDate asOf, String statements, Runnable work) {
    RunLedger ledger = RunLedger.read(tables.warehouse().path());
    Map<String, Long> before = versions();
    RunRecord opened = opened(asOf, statements);
    ledger.put(opened);
    long start = System.nanoTime();
    try {
      work.run();
    } finally {
      List<RunRecord.Output> outputs = changed(before);
      ledger.put(
          opened.closed(
              RunRecord.FINISHED,
              clock.instant().toString(),
              (System.nanoTime() - start) / 1e9,
              outputs,
              0,
              Map.of(),
              statements));
    }
  }

  private Map<String, Long> versions() {
    Map<String, Long> versions = new HashMap<>();
    Tables.all().forEach(table -> versions.put(table.name(), tables.version(table)));
    return versions;
  }

  private List<RunRecord.Output> changed(Map<String, Long> before) {
    List<RunRecord.Output> outputs = new ArrayList<>();
    for (TableContract table : Tables.all()) {
      long version = tables.version(table);
      if (version != before.get(table.name())) {
        SessionHashes hashes = SessionHashes.of(table, tables.read(table));
        outputs.add(
            new RunRecord.Output(
                table.name(), FIRST, LAST, version, hashes.rows(), hashes.bySession()));
      }
    }
    return outputs;
  }

  private RunRecord opened(LocalDate asOf, String statements) {
    Instant now = clock.instant();
    return new RunRecord(
        STAMP.format(now) + "-sql",
        "sql",
        asOf.toString(),
        asOf.toString(),
        RunRecord.RUNNING,
        now.toString(),
        null,
        0,
        0,
        Build.current().text(),
        "",
        "",
        List.of(),
        List.of(),
        Map.of(),
        statements);
  }
}
