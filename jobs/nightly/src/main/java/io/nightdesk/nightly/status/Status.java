package io.nightdesk.nightly.status;

import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a warehouse's files say about its nights.
 *
 * @param facts what holds now, by name, in the order of display
 * @param stages the latest run of each stage
 */
public record Status(Map<String, String> facts, List<RunRecord> stages) {

  /** Status of a run whose process is gone. */
  private static final String INTERRUPTED = "interrupted";

  /** Reads the files of a warehouse. */
  public static Status of(Warehouse warehouse, Clock clock, String token) {
    Path path = warehouse.path();
    boolean held = LockProbe.isHeld(path);
    List<RunRecord> stages =
        RecentRuns.ofEachStage(path).stream().map(run -> seen(run, held)).toList();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("warehouse", path.toAbsolutePath().normalize().toString());
    facts.put("origin", warehouse.origin().text());
    facts.put("writer", held ? "a run is at work" : "none");
    facts.put("signals", signals(stages, clock));
    facts.put("orders", halted(path));
    facts.put("token", token);
    return new Status(facts, stages);
  }

  private static RunRecord seen(RunRecord run, boolean held) {
    return run.status().equals(RunRecord.RUNNING) && !held
        ? run.closed(
            INTERRUPTED,
            run.finishedAt(),
            run.seconds(),
            run.outputs(),
            run.findings(),
            run.metrics(),
            "its process ended before it did; run the night again")
        : run;
  }

  private static String signals(List<RunRecord> stages, Clock clock) {
    return stages.stream()
        .filter(run -> run.stage().equals("signals") && run.finished())
        .findFirst()
        .map(run -> LocalDate.parse(run.asOf()))
        .map(asOf -> "of " + asOf + ", " + SignalWindow.of(asOf).text(clock.instant()))
        .orElse("none by the latest run");
  }

  private static String halted(Path warehouse) {
    Path flag = warehouse.resolve("_ledger").resolve("HALTED");
    if (Files.notExists(flag)) {
      return "allowed";
    }
    try {
      return "halted: " + Files.readString(flag).strip().replaceAll("\\s*\\R\\s*", "; ");
    } catch (IOException e) {
      return "halted";
    }
  }
}
