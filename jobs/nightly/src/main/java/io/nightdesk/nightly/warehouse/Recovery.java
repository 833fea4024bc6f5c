package io.nightdesk.nightly.warehouse;

import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Clears up after runs that never finished: their commits are taken back, so that every table is
 * again what its last finished run published, and their records are closed as failed.
 *
 * <p>To be called under the lock, before anything is written. Whoever still appears to run then has
 * died.
 */
public final class Recovery {

  private final TableStore tables;
  private final RunLedger ledger;

  private Recovery(TableStore tables, RunLedger ledger) {
    this.tables = tables;
    this.ledger = ledger;
  }

  /** Clears up; gives what was done in sentences, nothing where there was nothing to do. */
  public static List<String> run(TableStore tables, RunLedger ledger, Instant now) {
    Recovery recovery = new Recovery(tables, ledger);
    List<String> done = recovery.takeBack();
    recovery.close(now);
    return done;
  }

  /** Commits first, records second: a recovery that is itself interrupted is simply repeated. */
  private List<String> takeBack() {
    Set<String> unfinished =
        ledger.runs().stream()
            .filter(run -> !run.finished())
            .map(RunRecord::runId)
            .collect(Collectors.toSet());
    List<String> done = new ArrayList<>();
    for (TableContract table : Tables.all()) {
      CommitLog log = CommitLog.of(tables.warehouse().table(table));
      long newest = log.newest().orElse(-1L);
      long kept = newest;
      long published = ledger.publishedVersion(table.name()).orElse(-1L);
      while (kept > published && log.runOf(kept).filter(unfinished::contains).isPresent()) {
        kept--;
      }
      if (kept < newest) {
        String run = log.runOf(newest).orElse("");
        tables.restore(table, kept);
        done.add(
            String.format(
                "Took back what the unfinished run %s had written to %s.", run, table.name()));
      }
    }
    return done;
  }

  private void close(Instant now) {
    for (RunRecord run : ledger.runs()) {
      if (run.status().equals(RunRecord.RUNNING)) {
        ledger.put(
            run.closed(
                RunRecord.FAILED,
                now.toString(),
                run.seconds(),
                List.of(),
                0,
                Map.of(),
                "its process ended before it did"));
      }
    }
  }
}
